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
    [InlineData("[Hyperparameter(\"d\")] Vector c;", "OBJ1015: Vector")]
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

    [Fact]
    public void Nothing_to_minimise() =>
        Assert.Equal(["OBJ1030: Case"], Declaration.Errors(Declaration.Class("[Parameter] double b; [Metric] double L() => b;")));
}
