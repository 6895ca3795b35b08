"""Checks OCSF events, one on each line of the standard input, with the models of py-ocsf-models.

Prints as JSON what is wrong with them, and the attributes that the models do not know.
"""

import json
import sys
from typing import get_args

from py_ocsf_models.events.findings.compliance_finding import ComplianceFinding
from py_ocsf_models.objects.cloud import Cloud
from pydantic import BaseModel, ValidationError


def models_in(annotation):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for inner in get_args(annotation) for model in models_in(inner)]


def unknown_attributes(value, model, path):
    for name, inner in value.items():
        field = model.model_fields.get(name)
        if field is None:
            yield f"{path}{name}"
            continue
        for inner_model in models_in(field.annotation):
            for element in inner if isinstance(inner, list) else [inner]:
                yield from unknown_attributes(element, inner_model, f"{path}{name}.")


faults = []
unknown = set()
events = [json.loads(line) for line in sys.stdin]
for event in events:
    # A profile of the event, which the class does not have as an attribute of its own.
    for model, value in ((ComplianceFinding, event), (Cloud, event.get("cloud"))):
        try:
            model.model_validate_json(json.dumps(value), strict=True)
        except ValidationError as error:
            faults.append(f"{model.__name__}: {error}")
    unknown.update(unknown_attributes(event, ComplianceFinding, ""))
    unknown.update(unknown_attributes(event["cloud"], Cloud, "cloud."))
json.dump({"events": len(events), "faults": faults, "unknown": sorted(unknown)}, sys.stdout)
