"""Writes DerivativeReference.cs beside this file: values, first and second derivatives of functions of one variable near and far.

The derivatives are central differences at a relative step of 10^-60 with 1300 digits (mpmath 1.3), so they owe nothing to a formula.
Run with: python3 make_derivative_reference.py
"""
import os
import struct

import mpmath as m
from mpmath import mp, mpf

mp.dps = 1300

NEAR = ["1e-300", "1e-20", "1e-3", "0.5"]
FAR = ["3", "30", "700", "1e4"]
BOTH = [sign + x for sign in ("", "-") for x in NEAR + FAR]
POSITIVE = NEAR + FAR
INSIDE = [sign + x for sign in ("", "-") for x in NEAR] + ["0.99999", "-0.99999"]


def softplus(x):
    return m.log1p(m.exp(-abs(x))) + max(x, mpf(0))


def sigmoid(x):
    return 1 / (1 + m.exp(-x))


def normal_cdf(x):
    return m.erfc(-x / m.sqrt(2)) / 2


def log1p(x):
    return m.log(1 + x)


def log_normal_cdf(x):
    """Far out by parts that mpmath takes at any size."""
    return -x * x / 2 + m.log(scaled_tail(-x) / 2) if x < -60 else m.log(normal_cdf(x)) if x < 0 else m.log1p(-normal_cdf(-x))


def scaled_tail(b):
    """exp(b²/2) erfc(b/√2), for b > 0."""
    return m.exp(b * b / 2) * m.erfc(b / m.sqrt(2))


def mills(b):
    """Laplace's continued fraction of the inverse Mills ratio less b, for b ≥ 700: its error at level n is about e^(−2b√n)."""
    value = mpf(0)
    for k in range(60, 0, -1):
        value = 1 / (b + (k + 1) * value)
    return value


def normal_hazard(x):
    if x > 60:
        return m.exp(-x * x / 2) / m.sqrt(2 * m.pi)
    return mills(-x) - x if x < -60 else m.npdf(x) / normal_cdf(x)


def log_gamma(x):
    return m.log(abs(m.gamma(x)))


NOT_INTEGERS = NEAR + ["2.5", "3", "7.9", "30", "700", "1e4"] + ["-1e-300", "-1e-20", "-1e-3", "-0.3", "-2.2", "-8.1", "-30.3"]

FUNCTIONS = {
    "abs": (abs, BOTH),
    "acos": (m.acos, INSIDE),
    "acosh": (m.acosh, ["1.0000001", "1.5"] + FAR),
    "asin": (m.asin, INSIDE),
    "asinh": (m.asinh, BOTH + ["1e200", "-1e200"]),
    "atan": (m.atan, BOTH + ["1e200"]),
    "atanh": (m.atanh, INSIDE),
    "cbrt": (lambda x: m.sign(x) * m.cbrt(abs(x)), BOTH),
    "cos": (m.cos, BOTH),
    "cosh": (m.cosh, BOTH),
    "entropy": (lambda x: -x * m.log(x), POSITIVE),
    "erf": (m.erf, BOTH),
    "erfc": (m.erfc, BOTH),
    "exp": (m.exp, BOTH),
    "exp2": (lambda x: mpf(2) ** x, BOTH),
    "expm1": (m.expm1, BOTH),
    "log": (m.log, POSITIVE),
    "log10": (m.log10, POSITIVE),
    "log1mExp": (lambda x: m.log(1 - m.exp(x)), ["-" + x for x in POSITIVE]),
    "log1p": (log1p, POSITIVE + ["-" + x for x in NEAR]),
    "digamma": (lambda x: m.psi(0, x), NOT_INTEGERS),
    "logGamma": (log_gamma, NOT_INTEGERS),
    "logNormalCdf": (log_normal_cdf, BOTH),
    "normalHazard": (normal_hazard, BOTH),
    "normalShortfall": (lambda x: mills(-x) if x < -60 else x + normal_hazard(x), BOTH),
    "besselI0": (lambda x: m.besseli(0, x), BOTH),
    "besselI1": (lambda x: m.besseli(1, x), BOTH),
    "lambertW": (lambda x: m.re(m.lambertw(x)), POSITIVE + ["1e200", "-1e-300", "-1e-20", "-1e-3", "-0.1", "-0.3", "-0.36"]),
    "trigamma": (lambda x: m.psi(1, x), NOT_INTEGERS),
    "log2": (lambda x: m.log(x) / m.log(2), POSITIVE),
    "normalCdf": (normal_cdf, BOTH),
    "sigmoid": (sigmoid, BOTH),
    "sin": (m.sin, BOTH),
    "sinc": (lambda x: m.sin(x) / x, BOTH + ["0.99", "1.01", "-1.01"]),
    "sinh": (m.sinh, BOTH),
    "softplus": (softplus, BOTH),
    "softsign": (lambda x: x / (1 + abs(x)), BOTH + ["1e100"]),
    "sqrt": (m.sqrt, POSITIVE),
    "square": (lambda x: x * x, BOTH),
    "tan": (m.tan, BOTH),
    "tanh": (m.tanh, BOTH),
    "Cube": (lambda x: x**3, BOTH),
    "Elu": (lambda x: x if x > 0 else m.expm1(x), BOTH),
    "Gelu": (lambda x: x * normal_cdf(x), BOTH),
    "HardSigmoid": (lambda x: min(max(x / 6 + mpf(1) / 2, mpf(0)), mpf(1)), [x for x in BOTH if abs(float(x)) != 3]),
    "LeakyRelu": (lambda x: x if x > 0 else mpf(0.01) * x, BOTH),
    "LogSigmoid": (lambda x: -softplus(-x), BOTH),
    "Mish": (lambda x: x * m.tanh(softplus(x)), BOTH),
    "NormalPdf": (lambda x: m.exp(-x * x / 2) / m.sqrt(2 * m.pi), BOTH),
    "Reciprocal": (lambda x: 1 / x, BOTH),
    "Relu": (lambda x: max(x, mpf(0)), BOTH),
    "SmoothStep": (lambda x: (lambda t: t * t * (3 - 2 * t))(min(max(x, mpf(0)), mpf(1))), BOTH),
    "Swish": (lambda x: x * sigmoid(x), BOTH),
}


def double(value):
    """Rounded to a double; infinite where it overflows."""
    value = m.re(value)
    if abs(value) >= mpf(2) ** 1024:
        return float("inf") if value > 0 else float("-inf")
    return float(value) if abs(value) > mpf(2) ** -1080 else 0.0


def bits(value):
    return struct.pack(">d", value).hex()


def row(name, function, text):
    x = mpf(float(text))
    h = abs(x) * mpf(10) ** -60
    above, here, below = function(x + h), function(x), function(x - h)
    numbers = [float(text), double(here), double((above - below) / (2 * h)), double((above - 2 * here + below) / (h * h))]
    return " ".join([name] + [bits(n) for n in numbers])


HEADER = '''namespace Objectives.Generator.Tests.Operations;

/// <summary>Written by make_derivative_reference.py: a function, x, f(x), f′(x), f″(x), each as the bits of a double.</summary>
internal static class DerivativeReference
{
    public const string Rows = """
'''

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "DerivativeReference.cs")
with open(path, "w", encoding="utf-8", newline="\n") as file:
    file.write(HEADER)
    for name, (function, points) in FUNCTIONS.items():
        for text in points:
            file.write(" " * 8 + row(name, function, text) + "\n")
    file.write('        """;\n}\n')
