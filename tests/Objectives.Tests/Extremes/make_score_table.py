"""Writes ScoreTable.cs: losses of one score and two derivatives, at 60 digits, rounded once. Run with mpmath 1.3 in this folder."""
import math
from mpmath import mp, mpf

mp.dps = 60

MAGNITUDES = [1e-300, 1e-20, 1e-10, 1.0, 30.0, 700.0, 1e3, 1e4, 1e8]
SCORES = sorted([-s for s in MAGNITUDES] + MAGNITUDES)


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def logistic(s):
    return softplus(-s), -sigmoid(-s), sigmoid(s) * sigmoid(-s)


def focal(gamma):
    """With a = p, b = 1 - p, l = -log p: b' = -ab, a' = ab, l' = -b."""
    def loss(s):
        a, b, l = sigmoid(s), sigmoid(-s), softplus(-s)
        return (b ** gamma * l, -b ** gamma * (gamma * a * l + b),
                b ** gamma * a * (gamma ** 2 * a * l + (2 * gamma + 1) * b - gamma * b * l))
    return loss


def student(nu):
    def loss(r):
        square = r * r
        return (nu + 1) / 2 * mp.log1p(square / nu), (nu + 1) * r / (nu + square), (nu + 1) * (nu - square) / (nu + square) ** 2
    return loss


def poisson(y):
    return lambda s: (mp.exp(s) - y * s, mp.exp(s) - y, mp.exp(s))


def tweedie(y):
    """Of power 3/2."""
    return lambda s: (2 * mp.exp(s / 2) + 2 * y * mp.exp(-s / 2), mp.exp(s / 2) - y * mp.exp(-s / 2),
                      mp.exp(s / 2) / 2 + y * mp.exp(-s / 2) / 2)


def contrastive(positive, part):
    """Scores s, 0, -1, the derivative of one part of them, twice along s."""
    def loss(s):
        scores = [s, mpf(0), mpf(-1)]
        m = max(scores)
        others = sum(mp.exp(t - scores[positive]) for j, t in enumerate(scores) if j != positive)
        total = sum(mp.exp(t - m) for t in scores)
        p = [mp.exp(t - m) / total for t in scores]
        missing = [sum(q for i, q in enumerate(p) if i != j) for j in range(3)]
        gradient = -missing[part] if part == positive else p[part]
        product = p[0] * missing[0] if part == 0 else -p[0] * p[part]
        return mp.log1p(others), gradient, product
    return loss


# Rows that are left out:
# Next to its zero a difference of two numbers is known no better than they are: there, exp(s) = y to a few digits.
AWAY_FROM_ZERO = [s for s in SCORES if abs(s) >= 1]
# (1 - p)^(gamma - 2) overflows there before its factors take it back; integer exponents from 1 on have no such place.
NO_OVERFLOW = [s for s in SCORES if s != 700]
# The loss of a score that leads by so much is 1 - p, which is taken from numbers rounded next to 1.
NO_LEAD = [s for s in SCORES if s not in (30, 700)]

LOSSES = {
    "Logistic": (logistic, SCORES), "Focal 0": (focal(0), NO_OVERFLOW), "Focal 1": (focal(1), SCORES), "Focal 2": (focal(2), SCORES),
    "Focal 5": (focal(5), SCORES), "Student": (student(3), SCORES),
    "Poisson 0": (poisson(0), SCORES), "Poisson 1": (poisson(1), AWAY_FROM_ZERO), "Poisson 2": (poisson(2), SCORES), "Poisson 7": (poisson(7), SCORES),
    "Tweedie 0": (tweedie(0), SCORES), "Tweedie 1": (tweedie(1), AWAY_FROM_ZERO), "Tweedie 2.5": (tweedie(mpf("2.5")), SCORES),
}
for positive in range(3):
    for part in range(3):
        LOSSES[f"Contrastive {positive} {part}"] = (contrastive(positive, part), NO_LEAD if positive == 0 or part == 0 else SCORES)

# Limits of value, gradient and second derivative, where the formula as written has no 0 times infinity and no difference of infinities.
inf = math.inf
LIMITS = {
    "Logistic": {-inf: (inf, -1.0, 0.0), inf: (0.0, 0.0, 0.0)}, "Focal 2": {inf: (0.0, 0.0, 0.0)}, "Poisson 2": {-inf: (inf, -2.0, 0.0)},
    "Tweedie 0": {-inf: (0.0, 0.0, 0.0), inf: (inf, inf, inf)}, "Tweedie 2.5": {-inf: (inf, -inf, inf), inf: (inf, inf, inf)},
}


def rounded(x):
    """The nearest double; Python rounds an mpf to it once, and raises nothing where it is infinite."""
    return float(x)


def number(x):
    if math.isinf(x):
        return "double.PositiveInfinity" if x > 0 else "double.NegativeInfinity"
    return repr(x)


def write(out, name, score, results):
    out.write(f'        ("{name}", {", ".join(number(rounded(x)) for x in (score, *results))}),\n')


def check(loss):
    """The closed derivatives against differences."""
    for s in (mpf("-1.3"), mpf("0.4"), mpf("2.1")):
        _, first, second = loss(s)
        assert abs(mp.diff(lambda t: loss(t)[0], s) - first) < mpf(10) ** -20, (s, first)
        assert abs(mp.diff(lambda t: loss(t)[0], s, 2) - second) < mpf(10) ** -15, (s, second)


with open("ScoreTable.cs", "w", encoding="utf-8", newline="\n") as out:
    out.write("namespace Objectives.Tests.Extremes;\n\n")
    out.write("/// <summary>Losses of one score and two derivatives at 60 digits, rounded once; written by make_score_table.py.</summary>\n")
    out.write("internal static class ScoreTable\n{\n")
    out.write("    internal static readonly (string Loss, double Score, double Value, double Gradient, double Product)[] Rows =\n    [\n")
    for name, (loss, scores) in LOSSES.items():
        if not name.startswith("Contrastive") or name.endswith(" 0"):   # else the derivative is not in s alone
            check(loss)
        for s in scores:
            write(out, name, s, loss(mpf(s)))
        for s, limits in LIMITS.get(name, {}).items():
            write(out, name, s, limits)
    out.write("    ];\n}\n")
