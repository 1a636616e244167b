"""Prints the values of golden objectives that have no closed form, which GoldenTests.cs states.

They are computed in other ways than the declarations do: by integrals and binomials in 40 digits (mpmath 1.3), and by trying every
permutation, support and active set. Run with: python3 make_golden_numbers.py
"""
from itertools import combinations, permutations

import mpmath as mp

mp.mp.dps = 40


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


def show(name, value):
    print(name, mp.nstr(value, 20))


# Negative binomial with mean m and size r: minus the logarithm of its probabilities, averaged.
def negative_binomial(r, samples):
    r = mp.mpf(r)
    losses = [-mp.log(mp.binomial(y + r - 1, y) * (r / (r + m)) ** r * (m / (r + m)) ** y) for m, y in samples]
    return sum(losses) / len(losses)


show("NegativeBinomial", negative_binomial(2.5, [(mp.exp(mp.mpf("0.75")), 4), (mp.exp(mp.mpf("-0.5")), 0), (mp.exp(mp.mpf("1.25")), 7)]))


# Von Mises-Fisher on the sphere of R^d: the density is exp(w.x) over its integral, which is that of exp(k t) sin(angle)^(d-2) times the area of the sphere below.
def von_mises_fisher(d, w, samples):
    k = mp.sqrt(dot(w, w))
    below = 2 * mp.pi ** (mp.mpf(d - 1) / 2) / mp.gamma(mp.mpf(d - 1) / 2)
    integral = below * mp.quad(lambda angle: mp.exp(k * mp.cos(angle)) * mp.sin(angle) ** (d - 2), [0, mp.pi / 2, mp.pi])
    return mp.log(integral) - sum(dot(w, x) for x in samples) / len(samples)


w = [mp.mpf(v) for v in ("1.5", "-0.5", "2", "0.25")]
points = [[mp.mpf(v) for v in x] for x in (("0.5", "0.5", "0.5", "0.5"), ("0", "-1", "0", "0"), ("0.6", "0", "0.8", "0"))]
show("MeanDirection", von_mises_fisher(4, w, points))

# The case VonMisesFisher leaves constants out and has the order d/2: log(I(k) / k^(d/2)) - w.x.
k = mp.sqrt(dot(w, w))
show("VonMisesFisher", mp.log(mp.besseli(2, k) / k ** 2) - sum(dot(w, x) for x in points) / 3)


# The Monge gap: the mean cost of moving x to A x less the least one over all permutations, beside the mean squared misfit.
def monge_gap(A, xs, ys):
    moved = [[dot(row, x) for row in A] for x in xs]
    cost = lambda a, b: sum((p - q) ** 2 for p, q in zip(a, b))
    n = len(xs)
    best = min(sum(cost(xs[i], moved[order[i]]) for i in range(n)) for order in permutations(range(n)))
    return (sum(cost(moved[i], ys[i]) + cost(xs[i], moved[i]) for i in range(n)) - best) / n


A = [[mp.mpf("0.5"), mp.mpf("-1.25")], [mp.mpf("0.75"), mp.mpf("-0.25")]]
xs = [[mp.mpf(v) for v in x] for x in (("1", "0"), ("0", "1"), ("-1", "0.5"), ("0.25", "-1.5"), ("2", "1"))]
ys = [[mp.mpf(v) for v in y] for y in (("0", "1"), ("-1", "0"), ("0.5", "-1"), ("1", "1"), ("0", "0"))]
show("MongeGap", monge_gap(A, xs, ys))


# Conjugates of sparse quadratic regularisation: every support of k entries, and on it every set of entries that are positive.
def conjugate(s, k, gamma):
    return max(sum(max(v, 0) ** 2 for v in support) for support in combinations(s, k)) / (2 * gamma)


def conjugate_on_simplex(s, k, gamma, b):
    best = None
    for size in range(1, k + 1):
        for positive in combinations(s, size):
            shift = (sum(positive) - gamma * b) / size
            t = [(v - shift) / gamma for v in positive]
            if min(t) >= 0:
                value = dot(positive, t) - gamma / 2 * dot(t, t)
                best = value if best is None else max(best, value)
    return best


def sparse_transport(alpha, beta, C, a, b, k, gamma):
    columns = list(zip(*C))
    dual = dot(alpha, a) + dot(beta, b) - sum(conjugate([p + beta[j] - c for p, c in zip(alpha, column)], k, gamma) for j, column in enumerate(columns))
    semidual = dot(alpha, a) - sum(conjugate_on_simplex([p - c for p, c in zip(alpha, column)], k, gamma, b[j]) for j, column in enumerate(columns))
    return -dual - semidual


numbers = lambda texts: [mp.mpf(v) for v in texts.split()]
show("SparsityConstrainedTransport", sparse_transport(
    numbers("0.5 -0.25 1 0.75"), numbers("0.125 0.5 -0.75"),
    [numbers("0.25 1 0.5"), numbers("0 0.75 1.5"), numbers("1.25 0.5 0.25"), numbers("0.5 0.25 1")],
    numbers("0.25 0.125 0.375 0.25"), numbers("0.5 0.25 0.25"), 2, mp.mpf("0.75")))
