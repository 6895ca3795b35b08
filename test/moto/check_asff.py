"""Checks batches of findings, one on each line of the standard input, with AWS's own model of BatchImportFindings.

Prints as JSON what is wrong with them.
"""

import json
import re
import sys

from botocore.session import Session
from botocore.validate import ParamValidator

shape = (
    Session()
    .get_service_model("securityhub")
    .operation_model("BatchImportFindings")
    .input_shape
)


def faults(value, shape, path):
    """What botocore leaves to the service: patterns, enumerations and the lengths of lists."""
    if shape.type_name == "structure":
        for name, inner in value.items():
            yield from faults(inner, shape.members[name], f"{path}.{name}")
    elif shape.type_name == "list":
        if not shape.metadata.get("min", 0) <= len(value) <= shape.metadata.get("max", 10**9):
            yield f"{path}: {len(value)} elements"
        for inner in value:
            yield from faults(inner, shape.member, f"{path}[]")
    elif shape.type_name == "map":
        for key, inner in value.items():
            yield from faults(key, shape.key, f"{path}.key")
            yield from faults(inner, shape.value, f"{path}.value")
    elif shape.type_name == "string":
        if "pattern" in shape.metadata and not re.fullmatch(shape.metadata["pattern"], value):
            yield f"{path}: {value!r} does not match"
        if shape.enum and value not in shape.enum:
            yield f"{path}: {value!r} is not in the list"


found = []
for line in sys.stdin:
    batch = json.loads(line)
    report = ParamValidator().validate(batch, shape)
    found += [report.generate_report()] if report.has_errors() else faults(batch, shape, "batch")
json.dump(found, sys.stdout)
