"""Writes FunctionReferenceTable.cs: values of the functions at 60 digits, rounded once. Run with mpmath 1.3 in this folder."""
import math
from mpmath import mp, mpf

mp.dps = 60

SCALES = [1e-300, 1e-20, 3e-9, 1e-5, 0.01, 0.1, 0.47, 0.66, 0.6932, 0.9, 1.0, 1.0001, 1.5, 2.0, math.pi, 4.1, 8.0, 20.0, 37.5,
          100.0, 700.0, 745.0, 1e4]
REAL = [s * x for x in SCALES for s in (-1, 1)]
POSITIVE = SCALES + [1e20]
UNIT = [x for x in REAL if abs(x) <= 1]


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def clamped(x):
    return min(max(x, mpf(0)), mpf(1))


def log1mexp(x):
    return mp.log(-mp.expm1(x)) if x > -1 else mp.log1p(-mp.exp(x))


def log_normal_cdf(x):
    with mp.workdps(1200):
        return +mp.log1p(-mp.erfc(x / mp.sqrt(2)) / 2) if x > 0 else +mp.log(cdf(x))


# Negative arguments lie between the poles and away from the zeros there.
BETWEEN_POLES = [-0.01, -0.1, -0.3, -0.66, -0.9, -1.0001, -1.2, -4.1, -8.3, -37.4]
GAMMA = [x for x in POSITIVE if x > 1e-100] + [2.5, 3.0, 7.9, 1e150] + BETWEEN_POLES
BESSEL = [x for x in REAL if abs(x) < 710] + [12.0, 29.9, 30.0, 350.0]

UNARY = {
    "Exp": (mp.exp, REAL), "Exp2": (lambda x: mpf(2) ** x, REAL), "Expm1": (mp.expm1, REAL),
    "Log": (mp.log, POSITIVE), "Log2": (lambda x: mp.log(x) / mp.log(2), POSITIVE), "Log10": (mp.log10, POSITIVE),
    "Log1p": (mp.log1p, [x for x in REAL if x > -1] + [-0.99999999, 1e300]),
    "Log1mExp": (log1mexp, [x for x in REAL if x < 0]),
    "Sqrt": (mp.sqrt, POSITIVE), "Cbrt": (lambda x: mp.sign(x) * mp.cbrt(abs(x)), REAL), "Reciprocal": (lambda x: 1 / x, REAL),
    "Elu": (lambda x: x if x > 0 else mp.expm1(x), REAL), "Gelu": (lambda x: x * cdf(x), REAL),
    "Swish": (lambda x: x * sigmoid(x), REAL), "Mish": (lambda x: x * mp.tanh(softplus(x)), REAL),
    "Softplus": (softplus, REAL), "Softsign": (lambda x: x / (1 + abs(x)), REAL), "Sigmoid": (sigmoid, REAL),
    "LogSigmoid": (lambda x: -softplus(-x), REAL), "HardSigmoid": (lambda x: clamped(x / 6 + mpf(1) / 2), REAL),
    "Sin": (mp.sin, REAL), "Cos": (mp.cos, REAL), "Tan": (mp.tan, REAL),
    "Asin": (mp.asin, UNIT), "Acos": (mp.acos, UNIT), "Atan": (mp.atan, REAL),
    "Sinh": (mp.sinh, REAL), "Cosh": (mp.cosh, REAL), "Tanh": (mp.tanh, REAL),
    "Asinh": (mp.asinh, REAL), "Acosh": (mp.acosh, [x for x in POSITIVE if x > 1]), "Atanh": (mp.atanh, [x for x in UNIT if abs(x) < 1]),
    "Sinc": (lambda x: mp.sin(x) / x, REAL), "Entropy": (lambda x: -x * mp.log(x), POSITIVE),
    "SmoothStep": (lambda x: 3 * clamped(x) ** 2 - 2 * clamped(x) ** 3, REAL),
    "Erf": (mp.erf, REAL), "Erfc": (mp.erfc, [x for x in REAL if x < 1000]),
    "NormalCdf": (cdf, [x for x in REAL if abs(x) < 1000]),
    "NormalPdf": (lambda x: mp.exp(-x * x / 2) / mp.sqrt(2 * mp.pi), REAL),
    "LogNormalCdf": (log_normal_cdf, [x for x in REAL if x < 38 and x > -700]),
    "LogGamma": (lambda x: mp.re(mp.loggamma(x)), GAMMA), "Digamma": (lambda x: mp.psi(0, x), GAMMA),
    "Trigamma": (lambda x: mp.psi(1, x), GAMMA),
    "LambertW": (lambda x: mp.re(mp.lambertw(x)), POSITIVE + [1e300, -1e-20, -3e-9, -1e-5, -0.01, -0.1, -0.3, -0.35]),
    "BesselI0": (lambda x: mp.besseli(0, x), BESSEL), "BesselI1": (lambda x: mp.besseli(1, x), BESSEL),
}

PAIRS = [(a, b) for a in (-700.0, -3.25, -1e-8, 0.0, 1e-20, 0.7, 2.5, 700.0, 1e4) for b in (-1e4, -0.5, 0.0, 1e-8, 3.0, 701.5)]
SHAPES = [(a, a * t) for a in (0.3, 1.0, 2.5, 9.0, 120.0, 5000.0) for t in (0.7, 0.99, 1.0, 1.02, 1.4)]
BINARY = {
    "LogAddExp": (lambda a, b: max(a, b) + mp.log1p(mp.exp(-abs(a - b))), PAIRS),
    "Hypot": (mp.hypot, PAIRS + [(1e200, 1e200), (3e-200, 4e-200), (5e-324, 0.0)]),
    "Pow": (lambda a, b: a ** b, [(a, b) for a, b in PAIRS if a > 0]),
    "Atan2": (lambda a, b: mp.atan2(a, b), [(a, b) for a, b in PAIRS if a != 0 or b != 0]),
    "Xlogy": (lambda a, b: a * mp.log(b), [(a, b) for a, b in PAIRS if b > 0]),
    "LogBesselI": (lambda a, b: mp.log(mp.besseli(a, b)), [(a, b) for a in (0.0, 0.5, 1.0, 3.7, 25.0, 300.0) for b in (0.1, 1.0, 10.0, 40.0, 300.0, 5e3, 2e6)]),
    "GammaP": (lambda a, b: mp.gammainc(a, 0, b, regularized=True), SHAPES), "GammaQ": (lambda a, b: mp.gammainc(a, b, regularized=True), SHAPES),
    "LogBeta": (lambda a, b: mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b), [(a, b) for a in (1e-20, 0.3, 0.7, 1.0, 2.5, 9.0) for b in (1e-8, 0.5, 3.0, 7.25, 1e6)]),
}


def literal(x):
    x = float(x)
    if math.isinf(x):
        return "double.PositiveInfinity" if x > 0 else "double.NegativeInfinity"
    return repr(x)


out = ["namespace Objectives.Tests;", "",
       "/// <summary>Values at 60 digits, rounded once; written by make_function_reference_table.py.</summary>",
       "internal static class FunctionReferenceTable", "{",
       "    internal static readonly (string Function, double X, double Value)[] Unary =", "    ["]
for name, (f, points) in UNARY.items():
    out += [f'        ("{name}", {literal(x)}, {literal(f(mpf(x)))}),' for x in points]
out += ["    ];", "", "    internal static readonly (string Function, double X, double Y, double Value)[] Binary =", "    ["]
for name, (f, points) in BINARY.items():
    out += [f'        ("{name}", {literal(x)}, {literal(y)}, {literal(f(mpf(x), mpf(y)))}),' for x, y in points]
out += ["    ];", "}", ""]
with open("FunctionReferenceTable.cs", "w", encoding="utf-8", newline="\n") as file:
    file.write("\n".join(out))
