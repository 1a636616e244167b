"""What the peers share: the data of the C# benchmarks, and the clock.

    python3 peers/softmax.py 20000 256 10 --threads 2      a table
    ... --serve                                            answers the driver, a line a question

A script lists candidates: (method, work, function), where the function does the work once and returns value, gradient and
Hessian-vector product, None for what it does not compute, each array or list of arrays in the layout of the parameters.
"""
import json
import os
import sys
import time

_threads = sys.argv[sys.argv.index("--threads") + 1] if "--threads" in sys.argv else "1"
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[_name] = _threads
threads = int(_threads)
_serving = "--serve" in sys.argv

try:
    import numba
    import numpy as np
    import sklearn
    import torch
    torch.set_num_threads(threads)
    torch.set_default_dtype(torch.float64)
except ImportError as error:
    print(json.dumps({"missing": str(error)}) if _serving else error, flush=True)
    sys.exit(0 if _serving else 1)

PARAMETERS, DIRECTION = 100, 101


def sizes():
    """The shape: the numbers on the command line."""
    arguments = [a for i, a in enumerate(sys.argv[1:], 1) if sys.argv[i - 1] not in ("--threads", "--json", "--repetitions")]
    return [int(a) for a in arguments if a.lstrip("-").isdigit()]


def uniform(stream, *shape):
    """Numbers in [0, 1), those of Numbers.Uniform in C#."""
    z = (np.arange(1, int(np.prod(shape)) + 1, dtype=np.uint64) + np.uint64(stream << 40)) * np.uint64(0x9E3779B97F4A7C15)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (((z ^ (z >> np.uint64(31))) >> np.uint64(11)).astype(np.float64) * 2.0**-53).reshape(shape)


def centred(stream, *shape):
    return uniform(stream, *shape) - 0.5


def integers(stream, count, below):
    return (uniform(stream, count) * below).astype(np.int64)


def signs(stream, count):
    return integers(stream, count, 2) * 2.0 - 1


def blocks(stream, *shapes, scale=1.0):
    """Parameters or a direction, block by block, as tensors."""
    flat, offset, made = centred(stream, sum(int(np.prod(s)) for s in shapes)) * scale, 0, []
    for shape in shapes:
        count = int(np.prod(shape))
        made.append(torch.from_numpy(flat[offset:offset + count].reshape(shape).copy()))
        offset += count
    return made


def autograd(loss, parameters, direction, method="torch", parts=1):
    """Candidates by automatic differentiation; a loss in several parts is summed, so that only one part is kept at a time."""
    for p in parameters:
        p.requires_grad_()

    def value():
        with torch.no_grad():
            return sum(loss(part).item() for part in range(parts)), None, None

    def gradient():
        for p in parameters:
            p.grad = None
        total = 0.0
        for part in range(parts):
            f = loss(part)
            f.backward()
            total += f.item()
        return total, [p.grad for p in parameters], None

    def product():
        total, gradients, products = 0.0, None, None
        for part in range(parts):
            f = loss(part)
            g = torch.autograd.grad(f, parameters, create_graph=True)
            h = torch.autograd.grad(sum((a * v).sum() for a, v in zip(g, direction)), parameters)
            total += f.item()
            gradients = [a.detach() for a in g] if gradients is None else [s + a.detach() for s, a in zip(gradients, g)]
            products = list(h) if products is None else [s + a for s, a in zip(products, h)]
        return total, gradients, products

    return [(method, "value", value), (method, "value+gradient", gradient), (method, "value+gradient+HVP", product)]


def _norm(arrays):
    if arrays is None:
        return None
    return float(np.sqrt(sum(float((np.asarray(a) ** 2).sum()) for a in (arrays if isinstance(arrays, (list, tuple)) else [arrays]))))


def _check(run):
    """What is computed, and what it took: long runs need no other to warm up."""
    cpu, wall = time.process_time(), time.perf_counter()
    value, gradient, product = run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return [None if value is None else float(value), _norm(gradient), _norm(product), wall * 1e3, cpu * 1e3]


def _time(run, times):
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(times):
        run()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return [wall * 1e3 / times, cpu * 1e3 / times]


def _serve(candidates):
    answers, sys.stdout = sys.stdout, sys.stderr
    print(json.dumps([[method, work] for method, work, _ in candidates]), file=answers, flush=True)
    for line in sys.stdin:
        what, place, *times = line.split()
        run = candidates[int(place)][2]
        print(json.dumps(_check(run) if what == "check" else _time(run, int(times[0]))), file=answers, flush=True)


def _option(name, default):
    return sys.argv[sys.argv.index(name) + 1] if name in sys.argv else default


def main(candidates):
    """Answers the driver, or prints a table by itself; candidates take turns."""
    if _serving:
        _serve(candidates)
        return
    repetitions = int(_option("--repetitions", 7))
    print(f"{' '.join(sys.argv[:1] + [str(s) for s in sizes()])}: {threads} thread(s), torch {torch.__version__}, scikit-learn {sklearn.__version__}, numba {numba.__version__}")
    times = [[] for _ in candidates]
    checks = [_check(run) for _, _, run in candidates]
    for _ in range(repetitions):
        for own, (_, _, run) in zip(times, candidates):
            own.append(_time(run, 1)[0])
    rows = []
    for (method, work, _), own, check in zip(candidates, times, checks):
        rows.append({"method": method, "work": work, "medianMilliseconds": sorted(own)[len(own) // 2], "minimumMilliseconds": min(own),
                     "value": check[0], "gradientNorm": check[1], "productNorm": check[2]})
        print(f"  {method:22s} {work:20s} median {rows[-1]['medianMilliseconds']:10.3f} ms  min {rows[-1]['minimumMilliseconds']:10.3f} ms  "
              + "  ".join(f"{name} {number:.12g}" for name, number in zip(("f", "|g|", "|Hv|"), check) if number is not None))
    if "--json" in sys.argv:
        with open(_option("--json", ""), "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=2)
