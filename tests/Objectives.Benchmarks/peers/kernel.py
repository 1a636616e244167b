"""Leave-one-out kernel density: PyTorch, a block of rows at a time, and a fused loop compiled by Numba."""
import math

from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, np, numba, sizes, threads, torch

# So few rows that what is kept of them stays in caches: with 1000 the Hessian-vector product takes four times as long.
BLOCK = 50
n, d = sizes()
points = centred(0, n, d)
x = torch.from_numpy(points)
(theta,), direction = [p + 2 for p in blocks(PARAMETERS, (d,))], blocks(DIRECTION, (d,))


def loss(part):
    own = slice(part * BLOCK, (part + 1) * BLOCK)
    z = torch.exp(theta) * x
    halves = (z * z).sum(1) / 2
    # A product of matrices instead of an array of differences for each feature: a third of the time.
    exponents = torch.addmm(-(halves[own, None] + halves), z[own], z.T)
    # The sample itself is left out.
    exponents.diagonal(own.start).fill_(-math.inf)
    density = torch.exp(exponents).sum(1) / (n - 1)
    return (d * math.log(2 * math.pi) / 2 - theta.sum() - torch.log(density)).sum() / n


@numba.njit(fastmath=True)
def fused(x, theta):
    n, d = x.shape
    s = np.exp(theta)
    g = np.zeros(d)
    weighted, squared = np.empty(d), np.empty(d)
    f = 0.0
    for i in range(n):
        density = 0.0
        weighted[:] = 0.0
        for j in range(n):
            if j == i:
                continue
            squares = 0.0
            for a in range(d):
                t = s[a] * (x[i, a] - x[j, a])
                squared[a] = t * t
                squares += t * t
            e = math.exp(-squares / 2)
            density += e
            for a in range(d):
                weighted[a] += e * squared[a]
        f -= math.log(density / (n - 1))
        for a in range(d):
            g[a] += (weighted[a] / density - 1) / n
    return f / n + d * math.log(2 * math.pi) / 2 - theta.sum(), g


flat = theta.numpy().copy()
# Compiled ahead, since a run that is only to be compared is timed too.
fused(points[:2], flat)


def numba_gradient():
    f, g = fused(points, flat)
    return f, g, None


main([
    *([("Numba", "value+gradient", numba_gradient)] if threads == 1 else []),
    *autograd(loss, [theta], direction, parts=(n + BLOCK - 1) // BLOCK),
])
