"""Run ``duban batch --engine ray`` on a cluster of two nodes on this machine, and kill one in the middle.

    python tools/lose_ray_node.py DOCUMENTS [--after 10]

Holds the output against that of the local engine. Exit status 1 where it differs.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import ray
from ray.cluster_utils import Cluster

DUBAN = str(Path(sys.executable).with_name("duban"))


def main() -> int:
    """Run, lose a node, compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents")
    parser.add_argument("--after", type=float, default=10.0, help="seconds until the node is killed")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        local, spread = Path(name, "local.jsonl"), Path(name, "ray.jsonl")
        subprocess.run([DUBAN, "batch", told.documents, "--out", str(local), "--quiet"], check=False)
        cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
        lost = cluster.add_node(num_cpus=1)
        cluster.wait_for_nodes()
        command = [DUBAN, "batch", told.documents, "--out", str(spread), "--quiet", "--engine", "ray"]
        process = subprocess.Popen([*command, "--ray-address", cluster.address])
        time.sleep(told.after)
        nodes = len([node for node in _nodes(cluster) if node["Alive"]])
        print(
            f"after {told.after:g} s: {nodes} nodes, the run is {'on' if process.poll() is None else 'done'}"
        )
        cluster.remove_node(lost, allow_graceful=False)
        status = process.wait()
        left = len([node for node in _nodes(cluster) if node["Alive"]])
        same = spread.read_bytes() == local.read_bytes()
        print(f"{left} node left, exit status {status}, the output is {'the same' if same else 'DIFFERENT'}")
        ray.shutdown()
        cluster.shutdown()  # type: ignore[no-untyped-call]
    return int(not same)


def _nodes(cluster: Cluster) -> list[dict[str, object]]:
    """Return what the cluster says of its nodes."""
    ray.init(address=cluster.address, log_to_driver=False, ignore_reinit_error=True)
    told: list[dict[str, object]] = ray.nodes()  # type: ignore[no-untyped-call]
    return told


if __name__ == "__main__":
    sys.exit(main())
