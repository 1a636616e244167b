using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

internal sealed partial record Example
{
    private static IReadOnlyList<Example> Functions =>
    [
        Types(Descriptors.FunctionForm,
            "public static class Losses\n{\n    [Differentiable] public static double Twice<T>(T x) => 2;\n}",
            "public static class Losses\n{\n    [Differentiable] public static double Twice(double x) => 2 * x;\n}"),
        Types(Descriptors.FunctionReadsBatch,
            "public static class Losses\n{\n    [Differentiable] public static double Share(double x) => x / BatchSize;\n}",
            "public static class Losses\n{\n    [Differentiable] public static double Share(double x, int count) => x / count;\n}"),
    ];
}
