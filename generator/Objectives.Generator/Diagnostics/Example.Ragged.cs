using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>What is wrong with samples of different lengths, and with sparse ones.</summary>
internal sealed partial record Example
{
    private static IEnumerable<Example> Ragged =>
    [
        Members(Descriptors.RaggedAxis,
            "[Parameter(\"t\")] Vector w;\n[Sample(\"t\", Ragged = true)] Vector x;\n[Loss] double Fit() => Square(Dot(w, x) - 1);",
            "[Parameter] double w;\n[Sample(\"t\", Ragged = true)] Vector x;\n[Loss] double Fit() => Square(Sum(w * x) - 1);"),
        Terms(Descriptors.RaggedUse,
            "[Sample(\"t\", Ragged = true)] Vector x;\n[Loss] double First() => Square(b * x[0] - y);",
            "[Sample(\"t\", Ragged = true)] Vector x;\n[Loss] double First() => Square(b * (x.Length > 0 ? x[0] : 0) - y);"),
        Members(Descriptors.SparseUse,
            "[Parameter(\"d\")] Vector w;\n[Sample(\"d\")] SparseVector x;\n[Loss] double Fit() => Square(Dot(w, x) - x[0]);",
            "[Parameter(\"d\")] Vector w;\n[Sample(\"d\")] SparseVector x;\n[Loss] double Fit() => Square(Dot(w, x) - Sum(x));"),
    ];
}
