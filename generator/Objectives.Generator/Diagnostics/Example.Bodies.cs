using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>C# in bodies.</summary>
internal sealed partial record Example
{
    private const string Vectors = "[Parameter(\"d\")] Vector w;\n[Sample(\"d\")] Vector x;\n";

    /// <summary>Parentheses, as deep as nobody writes them.</summary>
    private static string Deep(int depth) => new string('(', depth) + "y - b" + new string(')', depth);

    /// <summary>Helpers that double the work from one to the next.</summary>
    private static string Doubling(int levels)
    {
        var text = new System.Text.StringBuilder("[Loss] double Loss() => F" + levels + "(b * y);\ndouble F0(double t) => t;");
        for (int i = 1; i <= levels; i++)
            text.Append("\ndouble F").Append(i).Append("(double t) => F").Append(i - 1).Append("(t) + F").Append(i - 1).Append("(t + 1);");
        return text.ToString();
    }

    private static IEnumerable<Example> Bodies =>
    [
        Members(Descriptors.Loop,
            Vectors + "[Loss] double Fit()\n{\n    double s = Dot(w, x);\n    while (s > 1) s /= 2;\n    return s * s;\n}",
            Vectors + "[Loss] double Fit()\n{\n    double s = Dot(w, x);\n    for (int i = 0; i < 60 && s > 1; i++) s /= 2;\n    return s * s;\n}"),
        Terms(Descriptors.SwitchUsed,
            "[Sample] int label;\n[Loss] double Fit()\n{\n    double s = b;\n    switch (label)\n    {\n        case 0:\n            if (s > 1)\n                break;\n            s += y;\n            break;\n    }\n    return s;\n}",
            "[Sample] int label;\n[Loss] double Fit()\n{\n    double s = b;\n    switch (label)\n    {\n        case 0:\n            if (s <= 1)\n                s += y;\n            break;\n    }\n    return s;\n}"),
        Terms(Descriptors.ThrowOrTry, "[Loss] double Fit()\n{\n    if (b < 0) throw new System.ArgumentException();\n    return y * Log(b);\n}", "[Loss] double Fit() => y * Log(b);"),
        Terms(Descriptors.Asynchronous,
            "[Loss] double Fit() => Wait(F(b));\nstatic double Wait(System.Threading.Tasks.Task<double> t) => 1;\nstatic async System.Threading.Tasks.Task<double> F(double t) => t;",
            "[Loss] double Fit() => y * F(b);\nstatic double F(double t) => t;"),
        Terms(Descriptors.ArrayCreated, "[Loss] double Fit() { var s = new float[2]; return y * b; }", "[Loss] double Fit() { var s = new double[2]; s[1] = b; return y * s[1]; }"),
        Types(Descriptors.ObjectCreated,
            "public sealed class Point { }\n[Objective]\npublic partial class Ridge { [Parameter] double b; [Sample] double y; [Loss] double Fit() => F(new Point()) * y; double F(Point p) => b; }",
            "[Objective]\npublic partial class Ridge { [Parameter] double b; [Sample] double y; [Loss] double Fit() => F(b) * y; double F(double t) => t; }"),
        Terms(Descriptors.UnsupportedType, "[Loss] double Fit() => y * F(b > 0 ? 0.5f : 1);\nstatic double F(float t) => t;", "[Loss] double Fit() => y * F(b > 0 ? 0.5 : 1);\nstatic double F(double t) => t;"),
        Terms(Descriptors.RealToInteger, "[Loss] double Fit() => b * (int)y;", "[Loss] double Fit() => b * Floor(y);"),
        Terms(Descriptors.UnknownCall, "[Loss] double Fit() => y * System.MathF.Sqrt(2) * b;", "[Loss] double Fit() => y * Sqrt(2) * b;"),
        Terms(Descriptors.AssignmentTarget, "[Loss] double Fit() { b = 2 * b; return y * b; }", "[Loss] double Fit() { double c = 2 * b; return y * c; }"),
        Terms(Descriptors.ByReference, "[Loss] double Fit() => F(out _) * y * b;\nstatic double F(out double t) => t = 1;", "[Loss] double Fit() => F() * y * b;\nstatic double F() => 1;"),
        Terms(Descriptors.GenericUsed, "[Loss] double Fit() => y * Same<double>(b);\nstatic T Same<T>(T t) => t;", "[Loss] double Fit() => y * Same(b);\nstatic double Same(double t) => t;"),
        Terms(Descriptors.Recursion, "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t > 1 ? F(t - 1) : t;", "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t - Floor(t);"),
        Terms(Descriptors.TooDeep, "[Loss] double Fit() => y * " + Deep(300).Replace("(", "-(") + ";", "[Loss] double Fit() => y * " + Deep(3).Replace("(", "-(") + ";"),
        Terms(Descriptors.TooLarge, Doubling(20), Doubling(3)),
        Terms(Descriptors.OperatorUnsupported, "[Sample] int label;\n[Loss] double Fit() => (label >>> 1) * b;", "[Sample] int label;\n[Loss] double Fit() => (label >> 1) * b;"),
        Terms(Descriptors.FunctionUnavailable, "[Loss] double Fit() => y * System.Math.ReciprocalEstimate(1 + b * b);", "[Loss] double Fit() => y / (1 + b * b);"),
        Terms(Descriptors.FieldWithoutRole, "double c = 1;\n[Loss] double Fit() => c * y * b;", "[Hyperparameter] double c = 1;\n[Loss] double Fit() => c * y * b;"),
        Terms(Descriptors.FunctionAsValue, "[Loss] double Fit() { System.Func<double, double> f = Exp; f += Tanh; return y * f(b); }", "[Loss] double Fit() { System.Func<double, double> f = Exp; return y * (f(b) + Tanh(b)); }"),
        Terms(Descriptors.FunctionChosen, "[Loss] double Fit()\n{\n    System.Func<double, double> f = y > 0 ? Exp : Tanh;\n    return f(b);\n}", "[Loss] double Fit() => y > 0 ? Exp(b) : Tanh(b);"),
        Terms(Descriptors.VirtualCall, "[Loss] double Fit() => y * Link(b);\nprotected virtual double Link(double t) => t;", "[Loss] double Fit() => y * Link(b);\ndouble Link(double t) => t;"),
        Types(Descriptors.OtherInstance,
            "public sealed class Options { public double Scale() => 2; public static Options Default = new(); }\n[Objective]\npublic partial class Ridge { [Parameter] double b; [Sample] double y; [Loss] double Fit() => Options.Default.Scale() * y * b; }",
            "public sealed class Options { public static double Scale() => 2; }\n[Objective]\npublic partial class Ridge { [Parameter] double b; [Sample] double y; [Loss] double Fit() => Options.Scale() * y * b; }"),
        Terms(Descriptors.ExpressionUnsupported, "[Loss] unsafe double Fit() { double c = b; double* p = &c; return y * *p; }", "[Loss] double Fit() { double c = b; return y * c; }"),
        Terms(Descriptors.StatementUnsupported, "[Loss] double Fit() { lock (this) return y * b; }", "[Loss] double Fit() { return y * b; }"),
        Terms(Descriptors.ThisAsValue, "[Loss] double Fit() => F(this);\nstatic double F(Ridge r) => 1;", "[Loss] double Fit() => F(b) * y;\nstatic double F(double t) => t;"),
        Members(Descriptors.PatternUsed, Vectors + "[Loss] double Fit() => w is { Length: 3 } ? Dot(w, x) : 0;", Vectors + "[Loss] double Fit() => w.Length == 3 ? Dot(w, x) : 0;"),
        Members(Descriptors.CapturedAssigned,
            Vectors + "[Loss] double Fit()\n{\n    double s = 0;\n    return Sum(w.Length, i => { s = w[i] * x[i]; return s; });\n}",
            Vectors + "[Loss] double Fit() => Sum(w.Length, i => { double s = w[i] * x[i]; return s; });"),
        Members(Descriptors.SharedArray,
            Vectors + "[Loss] double Fit()\n{\n    var a = x.ToArray();\n    Vector v = a;\n    a[0] = 1;\n    return Dot(v, w) * a[0];\n}",
            Vectors + "[Loss] double Fit()\n{\n    var a = x.ToArray();\n    Vector v = (double[])a.Clone();\n    a[0] = 1;\n    return Dot(v, w) * a[0];\n}"),
        Terms(Descriptors.AssignmentInExpression, "[Loss] double Fit() { double s = b; return y switch { > 0 => s *= 2, _ => s }; }", "[Loss] double Fit() { double s = b; if (y > 0) s *= 2; return s; }"),
        Terms(Descriptors.NoEffect, "[Loss] double Fit() { System.Console.WriteLine(b); return y * b; }", "[Loss] double Fit() => y * b;\n[Metric] double Watched() => b;"),
        Terms(Descriptors.GeneratedMember,
            "[Hyperparameter] double rate = 1;\n[Loss] double Fit() => Rate * y * b;",
            "[Hyperparameter] double rate = 1;\n[Loss] double Fit() => rate * y * b;"),
        Terms(Descriptors.TwoSets, "[Sample(Set = \"boundary\")] double u;\n[Loss] double Fit() => Square(b * y - u);", "[Sample(Set = \"boundary\")] double u;\n[Loss] double Fit() => Square(b - y);\n[Loss] double Edge() => Square(b - u);"),
        Terms(Descriptors.AllOfWhat, "[Loss] double Fit() => b * y * Mean(All(2 * y));", "[Loss] double Fit() => b * y * Mean(All(() => 2 * y));"),
        Members(Descriptors.BatchWithoutSamples, "[Parameter] double b;\n[Loss] double Level() => Square(b) / BatchSize;", "[Size] int count;\n[Parameter] double b;\n[Loss] double Level() => Square(b) / count;"),
        Terms(Descriptors.GradientForm,
            "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t * t;\n[Gradient(nameof(F))] double G(double t) => 2 * t;",
            "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t * t;\n[Gradient(nameof(F))] double G(double t, double cotangent) => 2 * t * cotangent;"),
        Terms(Descriptors.GradientOfOther,
            "[Hyperparameter] double a = 2;\n[Loss] double Fit() => y * F(b);\ndouble F(double t) => a * t;\n[Gradient(nameof(F))] double G(double t, double cotangent) => a * cotangent;",
            "[Hyperparameter] double a = 2;\n[Loss] double Fit() => y * F(b, a);\ndouble F(double t, double s) => s * t;\n[Gradient(nameof(F))] (double, double) G(double t, double s, double cotangent) => (s * cotangent, t * cotangent);"),
        Terms(Descriptors.GradientRefuted,
            "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t * t;\n[Gradient(nameof(F))] double G(double t, double cotangent) => t * cotangent;",
            "[Loss] double Fit() => y * F(b);\ndouble F(double t) => t * t;\n[Gradient(nameof(F))] double G(double t, double cotangent) => 2 * t * cotangent;"),
    ];
}
