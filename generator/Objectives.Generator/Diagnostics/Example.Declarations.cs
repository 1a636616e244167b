using System.Collections.Generic;

namespace Objectives.Generator.Diagnostics;

/// <summary>Declarations: the form of the class, its fields, its terms.</summary>
internal sealed partial record Example
{
    private const string Body = "[Parameter] double b; [Sample] double y; [Loss] double Squared() => Square(y - b);";

    private static readonly string Right = "[Objective]\npublic partial class Ridge { " + Body + " }";

    private static Example Form(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string declaration) =>
        Types(descriptor, $"[Objective]\n{declaration} {{ {Body} }}", Right);

    private static IEnumerable<Example> Declarations =>
    [
        Form(Descriptors.MustBePartial, "public class Ridge"),
        Types(Descriptors.OuterMustBePartial,
            "public class Models\n{\n    [Objective]\n    public partial class Ridge { " + Body + " }\n}",
            "public partial class Models\n{\n    [Objective]\n    public partial class Ridge { " + Body + " }\n}"),
        Form(Descriptors.NotAStruct, "public partial struct Ridge"),
        Form(Descriptors.NotARecord, "public partial record Ridge"),
        Form(Descriptors.NotGeneric, "public partial class Ridge<T>"),
        Types(Descriptors.NotStatic, "[Objective]\npublic static partial class Ridge { }", Right),
        Form(Descriptors.NotAbstract, "public abstract partial class Ridge"),
        Types(Descriptors.PrimaryConstructor,
            "[Objective]\npublic partial class Ridge(double scale)\n{\n    double Scale => scale;\n    " + Body + "\n}",
            "[Objective]\npublic partial class Ridge\n{\n    [Hyperparameter] double scale = 1;\n    [Parameter] double b; [Sample] double y; [Loss] double Squared() => scale * Square(y - b);\n}"),
        Types(Descriptors.OwnConstructor, "[Objective]\npublic partial class Ridge\n{\n    private Ridge() { }\n    " + Body + "\n}", Right),
        Terms(Descriptors.StaticField, "[Hyperparameter] static double c;\n[Loss] double Squared() => c * Square(y - b);", "[Hyperparameter] double c;\n[Loss] double Squared() => c * Square(y - b);"),
        Terms(Descriptors.ReadonlyField, "[Sample] readonly double t;\n[Loss] double Squared() => Square(y - b * t);", "[Sample] double t;\n[Loss] double Squared() => Square(y - b * t);"),
        Terms(Descriptors.ConstField, "[Hyperparameter] const double c = 1;\n[Loss] double Squared() => Square(y - b);", "const double c = 1;\n[Loss] double Squared() => c * Square(y - b);"),
        Types(Descriptors.InheritedRole,
            "public class Model { [Parameter] protected double c; }\n[Objective]\npublic partial class Ridge : Model { " + Body + " }",
            "public class Model { }\n[Objective]\npublic partial class Ridge : Model { " + Body + " }"),
        Terms(Descriptors.TwoRoles, "[Sample, Data] double t;\n[Loss] double Squared() => Square(y - b * t);", "[Sample] double t;\n[Loss] double Squared() => Square(y - b * t);"),
        Terms(Descriptors.FieldType, "[Parameter] float c;\n[Loss] double Squared() => Square(y - b);", "[Parameter] double c;\n[Loss] double Squared() => Square(y - b - c);"),
        Members(Descriptors.AxisCount, "[Parameter] Vector w;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => Dot(w, x);", "[Parameter(\"d\")] Vector w;\n[Sample(\"d\")] Vector x;\n[Loss] double Fit() => Dot(w, x);"),
        Members(Descriptors.AxisArgument, "[Parameter(2.5)] Vector w;\n[Loss] double Fit() => SquaredNorm(w);", "[Parameter(3)] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Members(Descriptors.UndefinedSize, "[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);", "[Size] int k;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Members(Descriptors.SizeType, "[Size] double k;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);", "[Size] int k;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Members(Descriptors.SizeDefault, "[Size] int k = -1;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);", "[Size] int k = 16;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Members(Descriptors.DerivedSize,
            "[Size] int d = 3;\n[Size] int corners { get { return 1 << d; } }\n[Parameter(\"d\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);",
            "[Size] int d = 3;\n[Size] int corners => 1 << d;\n[Parameter(\"corners\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Terms(Descriptors.TermParameters, "[Loss] double Squared(double r) => r * r;", "[Loss] double Loss() => Squared(y - b);\ndouble Squared(double r) => r * r;"),
        Terms(Descriptors.TermType, "[Loss] float Squared() => 1;", "[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.TermForm, "[Loss] static double Squared() => 1;", "[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.TwoTerms, "[Loss, Metric] double Squared() => Square(y - b);", "[Loss] double Squared() => Square(y - b);\n[Metric] double Error() => Squared();"),
        Terms(Descriptors.OnceAndPerSample, "[Loss(Once = true, PerSample = true)] double Level() => b * b;", "[Loss(PerSample = true)] double Level() => b * b;"),
        Terms(Descriptors.RegularizerReadsSample, "[Regularizer] double Product() => y * b;", "[Loss] double Product() => y * b;"),
        Terms(Descriptors.OnceReadsSample, "[Loss(Once = true)] double Product() => y * b;", "[Loss] double Product() => y * b;"),
        Members(Descriptors.NoParameter, "[Sample] double y;\n[Loss] double Squared() => Square(y);", "[Parameter] double b;\n[Sample] double y;\n[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.NoTerm, "double Squared() => Square(y - b);", "[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.TwoSampleWeights, "[SampleWeight] double s, t;\n[Loss] double Squared() => Square(y - b);", "[SampleWeight] double s;\n[Sample] double t;\n[Loss] double Squared() => t * Square(y - b);"),
        Terms(Descriptors.PropertyClash, "[Hyperparameter] double layout = 1;\n[Loss] double Squared() => layout * Square(y - b);", "[Hyperparameter] double level = 1;\n[Loss] double Squared() => level * Square(y - b);"),
        Terms(Descriptors.Initializer, "[Parameter] double c = 1;\n[Loss] double Squared() => Square(y - b - c);", "[Parameter] double c;\n[Loss] double Squared() => Square(y - b - c);"),
        Terms(Descriptors.MemberClash, "[Loss] double Layout() => Square(y - b);", "[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.HiddenFunction, "[Loss] double Softplus() => Softplus(-y * b);", "[Loss] double Logistic() => Softplus(-y * b);"),
        Form(Descriptors.FileLocal, "file partial class Ridge"),
        Members(Descriptors.AxisIsHyperparameter, "[Hyperparameter] int k = 3;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);", "[Size] int k = 3;\n[Parameter(\"k\")] Vector w;\n[Loss] double Fit() => SquaredNorm(w);"),
        Terms(Descriptors.UnknownReduction, "[Loss((Reduction)7)] double Squared() => Square(y - b);", "[Loss(Reduction.Sum)] double Squared() => Square(y - b);"),
        Terms(Descriptors.KeywordName, "[Sample] double @class;\n[Loss] double Squared() => Square(y - b * @class);", "[Sample] double label;\n[Loss] double Squared() => Square(y - b * label);"),
        Terms(Descriptors.TwoOutputs,
            "[Output] double Level() => b * y;\n[Output] double Twice() => 2 * b * y;\n[Loss] double Squared() => Square(y - b);",
            "[Output] Vector Both() => [b * y, 2 * b * y];\n[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.SetName, "[Sample(Set = \"at the wall\")] double u;\n[Loss] double Fit() => Square(b - y);\n[Loss] double Edge() => Square(b - u);",
            "[Sample(Set = \"wall\")] double u;\n[Loss] double Fit() => Square(b - y);\n[Loss] double Edge() => Square(b - u);"),
        Terms(Descriptors.OutputForm,
            "[Output] double Level(double t) => b * y * t;\n[Loss] double Squared() => Square(y - b);",
            "[Output] double Level() => b * y;\n[Loss] double Squared() => Square(y - b);"),
        Terms(Descriptors.OutputWithoutSample,
            "[Output] double Level() => b;\n[Loss] double Squared() => Square(y - b);",
            "[Output] double Level() => b * y;\n[Loss] double Squared() => Square(y - b);"),
        Members(Descriptors.NoSamples, "[Parameter] double b;\n[Loss(PerSample = true)] double Level() => b * b;", "[Parameter] double b;\n[Loss] double Level() => b * b;"),
        Types(Descriptors.IncludeType,
            "[Objective]\npublic partial class Fit { [Parameter] double b; [Sample] double y; [Include] Vector slope; [Loss] double Squared() => Square(y - b); }",
            "[Objective]\npublic partial class Fit { [Parameter] double b; [Sample] double y; [Include] Slope slope; [Loss] double Squared() => Square(y - b) + slope.Penalty(); }\n"
                + "[Objective]\npublic partial class Slope { [Parameter] double b; [Regularizer] internal double Penalty() => b * b; }"),
        Types(Descriptors.IncludedField,
            "[Objective]\npublic partial class Fit { [Parameter] double a; [Sample] double y; [Include] Slope slope; [Loss] double Squared() => Square(y - a) + slope.Penalty(); }\n"
                + "[Objective]\npublic partial class Slope { [Parameter] double b; [Regularizer] internal double Penalty() => b * b; }",
            "[Objective]\npublic partial class Fit { [Parameter] double a; [Parameter] double b; [Sample] double y; [Include] Slope slope; [Loss] double Squared() => Square(y - a) + slope.Penalty(); }\n"
                + "[Objective]\npublic partial class Slope { [Parameter] double b; [Regularizer] internal double Penalty() => b * b; }"),
    ];
}
