"""Dense logistic regression with an L2 penalty: scikit-learn's loss, a fused loop compiled by Numba, PyTorch."""
import math

from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, main, np, numba, signs, sizes, threads, torch
from linear import scikit

LAMBDA = 1e-2
n, d = sizes()
x, y = centred(0, n, d), signs(1, n)
theta, direction = centred(PARAMETERS, d + 1), centred(DIRECTION, d + 1)
labels = (y + 1) / 2


@numba.njit(fastmath=True)
def fused(x, y, theta):
    n, d = x.shape
    w, b = theta[:d], theta[d]
    g = np.zeros(d + 1)
    f = 0.0
    for i in range(n):
        s = b
        for j in range(d):
            s += x[i, j] * w[j]
        m = s * y[i]
        e = math.exp(-abs(m))
        f += math.log1p(e) + max(-m, 0.0)
        r = (-e / (1 + e) if m >= 0 else -1 / (1 + e)) * y[i] / n
        for j in range(d):
            g[j] += r * x[i, j]
        g[d] += r
    f /= n
    for j in range(d):
        f += LAMBDA / 2 * w[j] * w[j]
        g[j] += LAMBDA * w[j]
    return f, g


# Compiled ahead, since a run that is only to be compared is timed too.
fused(x[:1], y[:1], theta)


def numba_gradient():
    f, g = fused(x, y, theta)
    return f, g, None


xt, yt = torch.from_numpy(x), torch.from_numpy(labels)
parameters, vt = blocks(PARAMETERS, (d,), ()), blocks(DIRECTION, (d,), ())


def torch_loss(_):
    w, b = parameters
    return torch.nn.functional.binary_cross_entropy_with_logits(xt @ w + b, yt) + LAMBDA / 2 * (w * w).sum()


main([
    *scikit(x, y, theta, direction, LAMBDA),
    *([("Numba", "value+gradient", numba_gradient)] if threads == 1 else []),
    *autograd(torch_loss, parameters, vt),
])
