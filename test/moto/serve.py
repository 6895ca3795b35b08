"""Runs moto, a server of AWS's APIs, on a free port of 127.0.0.1 and prints its address."""

from datetime import datetime
from threading import Event

from moto.s3.models import FakeBucket
from moto.server import ThreadedMotoServer

to_config_dict = FakeBucket.to_config_dict


def with_epoch_seconds(bucket):
    """AWS sends the times of a configuration item as numbers; moto sends text, which the AWS SDK refuses."""
    item = to_config_dict(bucket)
    for name in ("configurationItemCaptureTime", "resourceCreationTime"):
        item[name] = datetime.fromisoformat(item[name]).timestamp()
    return item


FakeBucket.to_config_dict = with_epoch_seconds

server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
host, port = server.get_host_and_port()
print(f"http://{host}:{port}", flush=True)
Event().wait()
