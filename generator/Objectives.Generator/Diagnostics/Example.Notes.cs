using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is worth knowing about declarations that are right.</summary>
internal sealed partial record Example
{
    private static IEnumerable<Example> Notes =>
    [
        Terms(Descriptors.Rewritten, "[Loss] double Logistic() => Log(1 + Exp(-y * b));", "[Loss] double Logistic() => Softplus(-y * b);"),
        Terms(Descriptors.IntegerQuotient, "[Loss] double Squared() => Square(y - b) + 1 / 2 * b;", "[Loss] double Squared() => Square(y - b) + 1.0 / 2 * b;"),
        Terms(Descriptors.IdleParameter, "[Parameter] double c;\n[Loss] double Squared() => Square(y - b);", "[Parameter] double c;\n[Loss] double Squared() => Square(y - b - c);"),
        Terms(Descriptors.ZeroDerivative, "[Loss] double Rounded() => Square(y - Round(b));", "[Loss] double Rounded() => Square(Round(y) - b);"),
        Members(Descriptors.EmptyMean,
            "[Parameter(3)] Vector w;\n[Sample] int label;\n[Loss] double Others() => Mean(3, i => w[i], where: i => i < label);",
            "[Parameter(3)] Vector w;\n[Sample] int label;\n[Loss] double Others() => Sum(3, i => w[i], where: i => i < label) / Max(1, CountTrue(3, i => i < label));"),
        Terms(Descriptors.ConstantTerm, "[Loss] double Squared() => Square(y - b);\n[Regularizer] double Level() => 2;", "[Loss] double Squared() => Square(y - b);\n[Regularizer] double Level() => 2 * b * b;"),
    ];
}
