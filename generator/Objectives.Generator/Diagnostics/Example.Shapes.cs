using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>Sizes that do not agree.</summary>
internal sealed partial record Example
{
    private static IEnumerable<Example> Shapes =>
    [
        Members(Descriptors.ElementwiseShapes,
            "[Parameter(\"d\")] Vector w;\n[Sample(\"k\")] Vector x;\n[Sample(\"d\")] Vector y;\n[Loss] double Fit() => SquaredNorm(w + x);",
            "[Parameter(\"d\")] Vector w;\n[Sample(\"k\")] Vector x;\n[Sample(\"d\")] Vector y;\n[Loss] double Fit() => SquaredNorm(w + y);"),
        Members(Descriptors.ProductShapes,
            "[Size] int k;\n[Parameter(\"k\", \"d\")] Matrix W;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => SquaredNorm(W.T * x);",
            "[Size] int k;\n[Parameter(\"k\", \"d\")] Matrix W;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => SquaredNorm(W * x);"),
        Members(Descriptors.NotSquare,
            "[Size] int k, d;\n[Parameter(\"k\", \"d\")] Matrix A;\n[Loss] double Fit() => Trace(A);",
            "[Size] int d;\n[Parameter(\"d\", \"d\")] Matrix A;\n[Loss] double Fit() => Trace(A);"),
        Members(Descriptors.IndexOutside, "[Parameter(3)] Vector w;\n[Loss] double Last() => Square(w[3]);", "[Parameter(3)] Vector w;\n[Loss] double Last() => Square(w[^1]);"),
        Terms(Descriptors.CountUnknown,
            "[Sample] int count;\n[Loss] double Steps() => Sum(count, i => Square(y - i * b));",
            "[Size] int k;\n[Sample] int count;\n[Loss] double Steps() => Sum(k, i => Square(y - i * b), where: i => i < count);"),
        Members(Descriptors.BranchShapes,
            "[Parameter(3)] Vector w;\n[Parameter(2)] Vector v;\n[Sample] double y;\n[Loss] double Fit() => SquaredNorm(y > 0 ? w : v);",
            "[Parameter(3)] Vector w;\n[Parameter(2)] Vector v;\n[Sample] double y;\n[Loss] double Fit() => y > 0 ? SquaredNorm(w) : SquaredNorm(v);"),
        Terms(Descriptors.NegativeCount, "[Loss] double Steps() => Sum(-1, i => Square(y - b));", "[Loss] double Steps() => Sum(1, i => Square(y - b));"),
        Terms(Descriptors.Iterations,
            "[Loss] double Proximal() => MinOver(s => Square(s - b) + Exp(s * y), 0, iterations: 0);",
            "[Loss] double Proximal() => MinOver(s => Square(s - b) + Exp(s * y), 0, iterations: 50);"),
        Members(Descriptors.LengthTooLarge,
            "[Parameter(int.MaxValue)] Vector w;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => SquaredNorm(w);",
            "[Parameter(\"d\")] Vector w;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => SquaredNorm(w);"),
        Members(Descriptors.NumberNeeded, Vectors + "[Sample] double y;\n[Loss] double Fit() => Square(w * x - y);", Vectors + "[Sample] double y;\n[Loss] double Fit() => Square(Dot(w, x) - y);"),
    ];
}
