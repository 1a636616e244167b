using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Samples of different lengths, and sparse ones, where they cannot be.</summary>
public class RaggedErrorTests
{
    private const string Terms = "[Parameter] double b; [Sample] double y; [Loss] double L() => Square(b - y);\n";

    [Theory]
    [InlineData("[Sample(Ragged = true)] double u;", "OBJ1047: Sample(Ragged = true)")]
    [InlineData("[Sample(3, Ragged = true)] Vector u;", "OBJ1047: Sample(3, Ragged = true)")]
    [InlineData("[Size] int t; [Sample(\"t\", Ragged = true)] Vector u;", "OBJ1047: Sample(\"t\", Ragged = true)")]
    [InlineData("[Sample(\"t\", \"t\", Ragged = true)] Matrix u;", "OBJ1047: Sample(\"t\", \"t\", Ragged = true)")]
    [InlineData("double tOffsets() => 1; [Sample(\"t\", Ragged = true)] Vector u;", "OBJ1047: Sample(\"t\", Ragged = true)")]
    [InlineData("[Sample(\"t\", Ragged = true)] Vector u; [Sample(\"t\")] Vector v;", "OBJ1047: v")]
    [InlineData("[Sample(\"t\", Ragged = true)] Vector u; [Data(\"t\")] Vector v;", "OBJ1047: v")]
    [InlineData("[Sample(\"t\", Ragged = true, Set = \"edge\")] Vector u;", "OBJ1047: Sample(\"t\", Ragged = true, Set = \"edge\")")]
    [InlineData("[Sample(\"d\", Set = \"edge\")] SparseVector u;", "OBJ1047: Sample(\"d\", Set = \"edge\")")]
    [InlineData("[Sample(\"d\", Ragged = true)] SparseVector u;", "OBJ1047: Sample(\"d\", Ragged = true)")]
    [InlineData("int uColumns() => 1; [Sample(\"d\")] SparseVector u;", "OBJ1047: u")]
    [InlineData("[Data(\"d\")] SparseVector u;", "OBJ1015: SparseVector")]
    [InlineData("[Parameter(\"d\")] SparseVector u;", "OBJ1015: SparseVector")]
    public void Fields(string member, string error) => Assert.Equal([error], Declaration.Errors(Declaration.Class(Terms + member)));

    [Theory]
    [InlineData("x[0]", "OBJ2047: 0")]
    [InlineData("x[label]", "OBJ2047: label")]
    [InlineData("x[^1]", "OBJ2047: ^1")]
    [InlineData("Sum(x[0..2])", "OBJ2047: 0..2")]
    [InlineData("Sum(Sort(x))", "OBJ2047: Sort(x)")]
    [InlineData("Median(x)", "OBJ2047: Median(x)")]
    [InlineData("Sum(Reverse(x))", "OBJ2047: Reverse(x)")]
    [InlineData("Sum(All(x))", "OBJ2047: x")]
    [InlineData("Sum(All(() => Sum(x)))", "OBJ2047: x")]
    [InlineData("Sum(x + z)", "OBJ1101: x + z")]
    [InlineData("b; [Residual] Vector R() => b * x", "OBJ2047: R")]
    [InlineData("b; [Output] Vector P() => b * x", "OBJ2047: P")]
    [InlineData("s[0]", "OBJ2048: s[0]")]
    [InlineData("Last(s); static double Last(SparseVector v) => v[4]", "OBJ2048: v[4]")]
    [InlineData("s.ToArray()[0]", "OBJ2048: s.ToArray()")]
    [InlineData("Dot(s, v)", "OBJ1102: Dot(s, v)")]
    [InlineData("Sum(W * s)", "OBJ1102: W * s")]
    public void Bodies(string body, string error) => Assert.Equal([error], Declaration.Errors(Declaration.Class("""
        [Parameter] double b;
        [Parameter(2, 3)] Matrix W;
        [Sample("t", Ragged = true)] Vector x;
        [Sample("u", Ragged = true)] Vector z;
        [Sample(5)] SparseVector s;
        [Sample] int label;
        [Data(4)] Vector v;

        """ + $"[Loss] double L() => {body};")));
}
