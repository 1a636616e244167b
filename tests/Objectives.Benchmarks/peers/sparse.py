"""Logistic regression on compressed sparse rows: scikit-learn's loss, a fused loop compiled by Numba, PyTorch."""
import math

import scipy.sparse
from harness import DIRECTION, PARAMETERS, autograd, blocks, centred, integers, main, np, numba, signs, sizes, threads, torch, uniform
from linear import scikit

LAMBDA = 1e-2
n, d, per_row = sizes()
lengths = per_row // 2 + integers(0, n, per_row)
offsets = np.concatenate([[0], np.cumsum(lengths)])
strides = np.repeat(d // lengths, lengths)
columns = (np.arange(offsets[-1]) - np.repeat(offsets[:-1], lengths)) * strides + (uniform(1, offsets[-1]) * strides).astype(np.int64)
x = scipy.sparse.csr_matrix((centred(2, offsets[-1]), columns.astype(np.int32), offsets.astype(np.int32)), shape=(n, d))
y = signs(3, n)
labels = (y + 1) / 2
theta, direction = centred(PARAMETERS, d + 1), centred(DIRECTION, d + 1)


@numba.njit(fastmath=True)
def fused(offsets, columns, values, y, theta):
    n, d = len(y), len(theta) - 1
    g = np.zeros(d + 1)
    f = 0.0
    for i in range(n):
        s = theta[d]
        for k in range(offsets[i], offsets[i + 1]):
            s += values[k] * theta[columns[k]]
        m = s * y[i]
        e = math.exp(-abs(m))
        f += math.log1p(e) + max(-m, 0.0)
        r = (-e / (1 + e) if m >= 0 else -1 / (1 + e)) * y[i] / n
        for k in range(offsets[i], offsets[i + 1]):
            g[columns[k]] += r * values[k]
        g[d] += r
    f /= n
    for j in range(d):
        f += LAMBDA / 2 * theta[j] * theta[j]
        g[j] += LAMBDA * theta[j]
    return f, g


# Compiled ahead, since a run that is only to be compared is timed too.
fused(x.indptr[:2], x.indices, x.data, y[:1], theta)


def numba_gradient():
    f, g = fused(x.indptr, x.indices, x.data, y, theta)
    return f, g, None


# Without MKL PyTorch has no product with compressed rows, and no second derivative of one with coordinates: the linear map and its
# transpose are each other's derivative.
entries = x.tocoo()
places = torch.from_numpy(np.stack([entries.row, entries.col]).astype(np.int64))
there = torch.sparse_coo_tensor(places, torch.from_numpy(entries.data), (n, d)).coalesce()
back = torch.sparse_coo_tensor(places.flip(0), torch.from_numpy(entries.data), (d, n)).coalesce()


class Product(torch.autograd.Function):
    @staticmethod
    def forward(context, w, transpose):
        context.transpose = transpose
        return torch.sparse.mm(back if transpose else there, w[:, None])[:, 0]

    @staticmethod
    def backward(context, cotangent):
        return Product.apply(cotangent, not context.transpose), None


parameters, vt = blocks(PARAMETERS, (d,), ()), blocks(DIRECTION, (d,), ())
lt = torch.from_numpy(labels)


def torch_loss(_):
    w, b = parameters
    return torch.nn.functional.binary_cross_entropy_with_logits(Product.apply(w, False) + b, lt) + LAMBDA / 2 * (w * w).sum()


main([
    *scikit(x, y, theta, direction, LAMBDA),
    *([("Numba", "value+gradient", numba_gradient)] if threads == 1 else []),
    *autograd(torch_loss, parameters, vt),
])
