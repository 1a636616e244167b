using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Each mistake in a declaration has its id and points at its cause.</summary>
public class DeclarationErrorTests
{
    private const string Body = "[Parameter] double b; [Sample] double y; [Loss] double L() => Square(y - b);";

    [Theory]
    [InlineData("[Objective] public class C { " + Body + " }", "OBJ1001: C")]
    [InlineData("public class Outer { [Objective] public partial class C { " + Body + " } }", "OBJ1002: Outer")]
    [InlineData("[Objective] public partial struct C { " + Body + " }", "OBJ1003: C")]
    [InlineData("[Objective] public partial record C { " + Body + " }", "OBJ1004: C")]
    [InlineData("[Objective] public partial class C<T> { " + Body + " }", "OBJ1005: C")]
    [InlineData("public partial class Outer<T> { [Objective] public partial class C { " + Body + " } }", "OBJ1005: Outer")]
    [InlineData("[Objective] public static partial class C { }", "OBJ1006: C")]
    [InlineData("[Objective] public abstract partial class C { " + Body + " }", "OBJ1007: C")]
    [InlineData("[Objective] public partial class C(double c) { double D => c; " + Body + " }", "OBJ1008: (double c)")]
    [InlineData("[Objective] public partial class C { private C() { } " + Body + " }", "OBJ1009: C")]
    [InlineData("class Base { [Parameter] protected double a; } [Objective] partial class C : Base { " + Body + " }", "OBJ1013: C")]
    [InlineData("[Objective] partial class Term { " + Body + " }", "OBJ1034: Term")]
    [InlineData("[Objective] file partial class C { " + Body + " }", "OBJ1036: C")]
    [InlineData("[Objective] partial class @class { " + Body + " }", "OBJ1039: @class")]
    [InlineData("namespace A.@event.B; [Objective] partial class C { " + Body + " }", "OBJ1039: C")]
    public void Form(string source, string error) => Assert.Equal([error], Declaration.Errors(source));

    [Theory]
    [InlineData("[Parameter] static double c;", "OBJ1010: c")]
    [InlineData("[Parameter] readonly double c;", "OBJ1011: c")]
    [InlineData("[Hyperparameter] const double c = 1;", "OBJ1012: c")]
    [InlineData("[Sample, Data] double c;", "OBJ1014: c")]
    [InlineData("[Parameter, Size] int c;", "OBJ1014: c", "OBJ1015: int")]
    [InlineData("[Parameter] float c;", "OBJ1015: float")]
    [InlineData("[Parameter] int c;", "OBJ1015: int")]
    [InlineData("[Sample(\"d\")] double[] c;", "OBJ1015: double[]")]
    [InlineData("[Hyperparameter(3)] bool[] c;", "OBJ1015: bool[]")]
    [InlineData("enum Hidden { A } [Hyperparameter] Hidden c;", "OBJ1015: Hidden")]
    [InlineData("public enum Long : long { A = 1L << 40 } [Hyperparameter] Long c;", "OBJ1015: Long")]
    [InlineData("[State] int c;", "OBJ1015: int")]
    [InlineData("[Noise(Distribution.Normal)] bool c;", "OBJ1015: bool")]
    [InlineData("[Noise(Distribution.Normal)] Vector c;", "OBJ1016: Noise(Distribution.Normal)")]
    [InlineData("[Noise(Distribution.Normal, \"k\")] Vector c;", "OBJ1018: \"k\"")]
    [InlineData("[State(\"k\")] Vector c;", "OBJ1018: \"k\"")]
    [InlineData("[Hyperparameter(\"k\")] Vector c;", "OBJ1018: \"k\"")]
    [InlineData("[Noise(Distribution.Normal)] double c = 1;", "OBJ1033: 1")]
    [InlineData("[Noise((Distribution)9)] double c;", "OBJ1060: Noise((Distribution)9)")]
    [InlineData("[Noise(Distribution.Normal, Per = (Draw)7)] double c;", "OBJ1060: Noise(Distribution.Normal, Per = (Draw)7)")]
    [InlineData("[Noise(Distribution.Bernoulli, Probability = \"p\")] double c;", "OBJ1060: Noise(Distribution.Bernoulli, Probability = \"p\")")]
    [InlineData("[Hyperparameter] int p; [Noise(Distribution.Bernoulli, Probability = nameof(p))] double c;", "OBJ1060: Noise(Distribution.Bernoulli, Probability = nameof(p))")]
    [InlineData("[Hyperparameter] double p; [Noise(Distribution.Normal, Probability = nameof(p))] double c;", "OBJ1060: Noise(Distribution.Normal, Probability = nameof(p))")]
    [InlineData("[Noise(Distribution.Normal)] double c; [Loss] double M() => c * (y - b); [Regularizer] double R() => c * b;", "OBJ1061: c")]
    [InlineData("[Noise(Distribution.Normal)] double c; [Loss] double M() => Square(Mean(All(() => c)) - b); [Regularizer] double R() => c * b;", "OBJ1061: c")]
    [InlineData("[Sample(Set = \"edge\")] double u; [Noise(Distribution.Normal)] double c; [Loss] double M() => Square(u - b - c);", "OBJ2033: c")]
    [InlineData("[State(CopyOf = \"q\")] double c;", "OBJ1063: State(CopyOf = \"q\")")]
    [InlineData("[State(CopyOf = nameof(y))] double c;", "OBJ1063: State(CopyOf = nameof(y))")]
    [InlineData("[State(CopyOf = nameof(b), PerSample = true)] double c;", "OBJ1063: State(CopyOf = nameof(b), PerSample = true)")]
    [InlineData("[State(CopyOf = nameof(b))] double c = 1;", "OBJ1063: State(CopyOf = nameof(b))")]
    [InlineData("[State] double layout;", "OBJ1032: layout")]
    [InlineData("[Update(\"q\")] double M() => b;", "OBJ1064: Update(\"q\")")]
    [InlineData("[Update(nameof(b))] double M() => b;", "OBJ1064: Update(nameof(b))")]
    [InlineData("[State(CopyOf = nameof(b))] double c; [Update(nameof(c))] double M() => b;", "OBJ1064: Update(nameof(c))")]
    [InlineData("[State] double c; [Update(nameof(c))] double M() => b; [Update(nameof(c))] double N() => b;", "OBJ1064: Update(nameof(c))")]
    [InlineData("[State(3)] Vector c; [Update(nameof(c), Row = nameof(y))] double M() => b;", "OBJ1064: Update(nameof(c), Row = nameof(y))")]
    [InlineData("[Sample] int r; [State] double c; [Update(nameof(c), Row = nameof(r))] double M() => b;", "OBJ1064: Update(nameof(c), Row = nameof(r))")]
    [InlineData("[Sample(Set = \"edge\")] double u; [State(PerSample = true)] double c; [Update(nameof(c))] double M() => u;", "OBJ1064: M")]
    [InlineData("[State] double c; [Update(nameof(c))] double M(int i) => b;", "OBJ1065: M")]
    [InlineData("[State] double c; [Update(nameof(c))] int M() => 1;", "OBJ1065: M")]
    [InlineData("[State(3)] Vector c; [Update(nameof(c))] double M() => b;", "OBJ1066: M")]
    [InlineData("[Sample] int r; [State(3, 2)] Matrix c; [Update(nameof(c), Row = nameof(r))] Vector M() => b * c.Column(0);", "OBJ1066: M")]
    [InlineData("[State] double c; [Update(nameof(c))] double M() => y;", "OBJ1067: y")]
    [InlineData("[State] double c; [Loss, Update(nameof(c))] double M() => b;", "OBJ1025: M")]
    [InlineData("[SampleWeight] int c;", "OBJ1015: int")]
    [InlineData("[Sample] Vector c;", "OBJ1016: Sample")]
    [InlineData("[Sample(\"d\")] double c;", "OBJ1016: Sample(\"d\")")]
    [InlineData("[Parameter(\"d\")] Matrix c;", "OBJ1016: Parameter(\"d\")")]
    [InlineData("[Parameter(2.5)] Vector c;", "OBJ1017: 2.5")]
    [InlineData("[Parameter(0)] Vector c;", "OBJ1017: 0")]
    [InlineData("[Parameter(1, new object[] { 1 })] Matrix c;", "OBJ1017: new object[] { 1 }")]
    [InlineData("[Parameter(int.MaxValue)] Vector c;", "OBJ1108: int.MaxValue")]
    [InlineData("[Parameter(100000, 100000)] Matrix c;", "OBJ1108: Parameter(100000, 100000)")]
    [InlineData("[Size, Parameter(3)] Vector c; [Loss] double M() => c[1];", "OBJ1019: Vector", "OBJ1014: c")]
    [InlineData("[Parameter(\"a b\")] Vector c;", "OBJ1017: \"a b\"")]
    [InlineData("[Parameter(null)] Vector c;", "OBJ1017: null")]
    [InlineData("[Parameter(\"k\")] Vector c;", "OBJ1018: \"k\"")]
    [InlineData("[Parameter(3, \"k\")] Matrix c;", "OBJ1018: \"k\"")]
    [InlineData("[Size] double k;", "OBJ1019: double")]
    [InlineData("[Size] int k = 2 - 3;", "OBJ1020: 2 - 3")]
    [InlineData("static int F() => 3; [Size] int k = F();", "OBJ1020: F()")]
    [InlineData("[Size] int k { get { return 3; } }", "OBJ1021: k")]
    [InlineData("int q; [Size] int k => q + 1;", "OBJ1021: q")]
    [InlineData("[Size] int k => l; [Size] int l => k;", "OBJ2013: k")]
    [InlineData("[SampleWeight] double s, t;", "OBJ1031: t")]
    [InlineData("[Hyperparameter] double step;", "OBJ1032: step")]
    [InlineData("[Hyperparameter] double rate; double Rate() => 1;", "OBJ1032: rate")]
    [InlineData("[Hyperparameter] double square;", "OBJ1032: square")]
    [InlineData("[Parameter] double c = 1;", "OBJ1033: 1")]
    [InlineData("[Sample] double c = 1;", "OBJ1033: 1")]
    [InlineData("[Sample] int @class;", "OBJ1039: @class")]
    [InlineData("[Output] double P() => b * y; [Output] double Q() => y;", "OBJ1041: Q")]
    [InlineData("[Output] Matrix P() => Outer([b], [y]);", "OBJ1042: P")]
    [InlineData("[Output] double P(double t) => b * y;", "OBJ1042: P")]
    [InlineData("[Output] static double P() => 1;", "OBJ1042: P")]
    [InlineData("[Output] double P() => b;", "OBJ1043: P")]
    [InlineData("[Sample(Set = \"a b\")] double u;", "OBJ1044: Sample(Set = \"a b\")")]
    [InlineData("[Sample(Set = \"edge\")] double u; [Loss] double Both() => Square(u - y - b);", "OBJ2033: y")]
    [InlineData("[Sample(Set = \"edge\")] double u; [Loss] double Both() => Square(y - b - Sum(All(u)));", "OBJ2033: u")]
    [InlineData("[Output, Metric] double P() => b * y;", "OBJ1025: P")]
    [InlineData("[Hyperparameter] double field;", "OBJ1039: field")]
    [InlineData("[Data(\"event\")] Vector c;", "OBJ1039: \"event\"")]
    [InlineData("[Data(\"ParameterCount\")] Vector c;", "OBJ1034: \"ParameterCount\"")]
    [InlineData("double Layout() => 1;", "OBJ1034: Layout")]
    [InlineData("[Hyperparameter] int k; [Parameter(\"k\")] Vector c;", "OBJ1037: \"k\"")]
    [InlineData("[Parameter(nameof(b))] Vector c;", "OBJ1037: nameof(b)")]
    public void Members(string member, params string[] errors) => Assert.Equal(errors, Declaration.Errors(Declaration.Class(Body + "\n" + member)));

    [Theory]
    [InlineData("[Loss] double M(double z) => z;", "OBJ1022: M")]
    [InlineData("[Loss] Vector M() => Vector.From(2, i => b);", "OBJ1023: Vector")]
    [InlineData("[Loss] int M() => 1;", "OBJ1023: int")]
    [InlineData("[Loss] static double M() => 1;", "OBJ1024: M")]
    [InlineData("[Loss] double M<T>() => 1;", "OBJ1024: M")]
    [InlineData("[Loss] async System.Threading.Tasks.Task<double> M() => 1;", "OBJ1024: M")]
    [InlineData("[Loss, Metric] double M() => b;", "OBJ1025: M")]
    [InlineData("[Loss(Once = true, PerSample = true)] double M() => b;", "OBJ1026: Loss(Once = true, PerSample = true)")]
    [InlineData("[Regularizer] double M() => b * y;", "OBJ1027: y")]
    [InlineData("[Regularizer] double M() => Help(); double Help() => b * y;", "OBJ1027: y")]
    [InlineData("[Loss(Once = true)] double M() => b * y;", "OBJ1028: y")]
    [InlineData("[Loss] double Relu() => Relu(b);", "OBJ1035: Relu")]
    [InlineData("[Loss((Reduction)7)] double M() => b;", "OBJ1038: Loss((Reduction)7)")]
    public void Terms(string member, params string[] errors) => Assert.Equal(errors, Declaration.Errors(Declaration.Class(Body + "\n" + member)));

    [Fact]
    public void Nothing_to_differentiate() =>
        Assert.Equal(["OBJ1029: Case"], Declaration.Errors(Declaration.Class("[Sample] double y; [Loss] double L() => y;")));

    [Fact]
    public void No_samples() =>
        Assert.Equal(["OBJ1040: Loss(PerSample = true)"], Declaration.Errors(Declaration.Class("[Parameter] double b; [Loss(PerSample = true)] double L() => b;")));

    [Theory]
    [InlineData("Square(b) / BatchSize", "OBJ2034: BatchSize")]
    [InlineData("b * SampleIndex", "OBJ2034: SampleIndex")]
    [InlineData("Sum(All(() => b))", "OBJ2034: All(() => b)")]
    public void No_batch_without_samples(string expression, string error) =>
        Assert.Equal([error], Declaration.Errors(Declaration.Class($"[Parameter] double b; [Loss] double L() => {expression};")));

    [Theory]
    [InlineData("[State(PerSample = true)] double c;", "OBJ1062: c")]
    [InlineData("[Noise(Distribution.Normal, Per = Draw.Sample)] double c;", "OBJ1062: c")]
    public void Nothing_to_hold_per_sample(string member, string error) =>
        Assert.Equal([error], Declaration.Errors(Declaration.Class("[Parameter] double b; [Loss] double L() => b * b; " + member)));

    [Fact]
    public void Nothing_to_minimise() =>
        Assert.Equal(["OBJ1030: Case"], Declaration.Errors(Declaration.Class("[Parameter] double b; [Metric] double L() => b;")));
}
