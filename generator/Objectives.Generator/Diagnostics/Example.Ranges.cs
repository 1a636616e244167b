using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>What numbers a formula cannot take.</summary>
internal sealed partial record Example
{
    private static IEnumerable<Example> Ranges =>
    [
        Terms(Descriptors.OutsideDomain, "[Loss] double Poisson() => b - y * Log(b);", "[Loss] double Poisson() => Exp(b) - y * b;"),
        Terms(Descriptors.DivisionByZero, "[Loss] double Relative() => Square(y / b - 1);", "[Loss] double Relative() => Square(y / Softplus(b) - 1);"),
        Terms(Descriptors.InfiniteValue, "[Loss] double Scale() => Log(b * b) + y * b;", "[Loss] double Scale() => Log(1 + b * b) + y * b;"),
        Members(Descriptors.InfiniteSlope,
            "[Parameter(3)] Vector w;\n[Sample(3)] Vector x;\n[Loss] double Distance() => Sqrt(SquaredDistance(w, x));",
            "[Parameter(3)] Vector w;\n[Sample(3)] Vector x;\n[Loss] double Distance() => Norm(w - x);"),
        Types(Descriptors.Overflow,
            "[Objective(Precision = Precision.Single)]\npublic partial class Poisson\n{\n    [Parameter] double b;\n    [Sample] double x, y;\n    [Loss] double Likelihood() => Exp(b * x) - y * b * x;\n}",
            "[Objective(Precision = Precision.Single)]\npublic partial class Poisson\n{\n    [Parameter] double b;\n    [Sample] double x, y;\n    [Loss] double Likelihood() => Exp(Min(b * x, 80)) - y * b * x;\n}"),
        Members(Descriptors.Cancellation,
            "[Parameter(3)] Vector w;\n[Sample(3)] Vector x;\n[Loss] double Spread()\n{\n    var z = w * x;\n    return Mean(z * z) - Square(Mean(z));\n}",
            "[Parameter(3)] Vector w;\n[Sample(3)] Vector x;\n[Loss] double Spread() => Variance(w * x);"),
        Terms(Descriptors.Kink, "[Loss] double Absolute() => Abs(y - b);", "[Loss] double Absolute() => Sqrt(1e-6 + Square(y - b));"),
        Terms(Descriptors.IdleSample, "[Sample] double label;\n[Loss] double Squared() => Square(y - b);", "[Sample] double label;\n[Loss] double Squared() => Square(y - b) * label;"),
    ];
}
