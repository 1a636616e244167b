using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>States, their updates, and noise.</summary>
internal sealed partial record Example
{
    private static IEnumerable<Example> StatesAndNoise =>
    [
        Terms(Descriptors.NoiseArguments,
            "[Noise(Distribution.Bernoulli, Probability = \"p\")] double m;\n[Loss] double Squared() => Square(y - m * b);",
            "[Hyperparameter] double p = 0.5;\n[Noise(Distribution.Bernoulli, Probability = nameof(p))] double m;\n[Loss] double Squared() => Square(y - m * b);"),
        Terms(Descriptors.NoiseOfBoth,
            "[Noise(Distribution.Normal)] double e;\n[Loss] double Squared() => Square(y - b - e);\n[Regularizer] double Tilt() => e * b;",
            "[Noise(Distribution.Normal, Per = Draw.Evaluation)] double e;\n[Loss] double Squared() => Square(y - b - e);\n[Regularizer] double Tilt() => e * b;"),
        Members(Descriptors.NothingToHoldPerSample,
            "[Parameter] double b;\n[State(PerSample = true)] double t;\n[Loss] double Level() => Square(b);",
            "[Parameter] double b;\n[State] double t;\n[Loss] double Level() => Square(b - t);"),
        Terms(Descriptors.StateArguments,
            "[State(CopyOf = \"c\")] double t;\n[Loss] double Squared() => Square(y - b);",
            "[State(CopyOf = nameof(b))] double t;\n[Loss] double Squared() => Square(y - b) + Square(b - t);"),
        Terms(Descriptors.UpdateArguments,
            "[Loss] double Squared() => Square(y - b);\n[Update(\"t\")] double Next() => b;",
            "[State] double t;\n[Loss] double Squared() => Square(y - b - t);\n[Update(nameof(t))] double Next() => b;"),
        Terms(Descriptors.UpdateForm,
            "[State] double t;\n[Loss] double Squared() => Square(y - b - t);\n[Update(nameof(t))] double Next(double s) => s * b;",
            "[State] double t;\n[Loss] double Squared() => Square(y - b - t);\n[Update(nameof(t))] double Next() => t * b;"),
        Terms(Descriptors.UpdateShape,
            "[State(3)] Vector t;\n[Loss] double Squared() => Square(y - b - t[0]);\n[Update(nameof(t))] double Next() => b;",
            "[State(3)] Vector t;\n[Loss] double Squared() => Square(y - b - t[0]);\n[Update(nameof(t))] Vector Next() => b * t;"),
        Terms(Descriptors.UpdateReadsSample,
            "[State] double t;\n[Loss] double Squared() => Square(y - b - t);\n[Update(nameof(t))] double Next() => y;",
            "[State] double t;\n[Loss] double Squared() => Square(y - b - t);\n[Update(nameof(t))] double Next() => Mean(All(y));"),
        Members(Descriptors.FixedMask,
            "[Parameter(Fixed = nameof(y))] double b;\n[Sample] double y;\n[Loss] double Squared() => Square(y - b);",
            "[Parameter(Fixed = nameof(known))] double b;\n[Data] bool known;\n[Sample] double y;\n[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.DomainUnsuitable,
            "[Hyperparameter(Domain = Domain.Positive)] double scale;\n[Loss] double Squared() => Square((y - b) / scale);",
            "[Hyperparameter(Domain = Domain.Positive)] double scale = 1;\n[Loss] double Squared() => Square((y - b) / scale);"),
    ];
}
