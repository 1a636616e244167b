using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>The C# of every operation on real numbers compiles for one number and for both vector widths, and computes the operation's value.</summary>
public class EmissionTests
{
    private static readonly double[] Points = [-700, -2.7, -1, -0.4, 0, 0.3, 1, 1.9, 40, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    private static readonly (string Class, string Vector)[] Widths =
        [("Scalar", ""), ("Narrow", "global::System.Numerics.Vector"), ("Wide", "global::System.Runtime.Intrinsics.Vector512")];

    private static readonly Lazy<Assembly> Compiled = new(Compile);

    public static IEnumerable<object[]> Names => Emitted.Select(o => new object[] { o.Name });

    private static IEnumerable<Operation> Emitted => Operation.All.Where(o => DerivativeTests.IsReal(o) || o is Comparison or IsFinite);

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_computes_the_value(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        foreach (double[] x in Grid(operation.Arity).Where(x => x.Count(v => !double.IsFinite(v)) < 2))
        {
            double expected = operation.Value(x.Select(v => new DoubleDouble(v)).ToArray()).ToDouble();
            foreach (var (width, _) in Widths)
            {
                double actual = (double)Compiled.Value.GetType(width)!.GetMethod(name)!.Invoke(null, [x])!;
                bool agree = expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= 1e-13 * Math.Abs(expected) + FunctionsAgreementTests.Slack(operation.GetType().Name);
                Assert.True(agree, $"{width} {name}({string.Join("; ", x)}): expected {expected:R}, actual {actual:R}");
            }
        }
    }

    [Fact]
    public void A_number_compared_with_itself_is_asked_whether_it_is_one()
    {
        var builder = new ProgramBuilder();
        int x = builder.Leaf(LeafRole.Parameter, "x", ElementType.Real);
        Assert.Equal("!double.IsNaN(x)", Op.Equal.Emit(["x", "x"], ElementType.Real, lanes: false));
        Assert.Equal("x == y", Op.Equal.Emit(["x", "y"], ElementType.Real, lanes: false));
        Assert.True(builder.IsMap(builder.Map(Op.LessOrEqual, x, x), Op.Equal));
        Assert.Equal(builder.Bool(false), builder.Map(Op.Less, x, x));
    }

    private static Assembly Compile()
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Emitted", Widths.Select(w => CSharpSyntaxTree.ParseText(Source(w.Class, w.Vector))), references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(stream.ToArray());
    }

    private static string Source(string width, string vector)
    {
        bool lanes = vector.Length > 0;
        var text = new StringBuilder("using System;\nusing Objectives.Simd;\n");
        if (lanes)
            text.Append($"using V = {vector};\nusing Vd = {vector}<double>;\n");
        text.Append($"public static class {width}\n{{\n");
        foreach (var operation in Emitted)
        {
            string[] a = new[] { "a", "b", "c", "d" }.Take(operation.Arity).ToArray();
            bool condition = operation.ResultType(Enumerable.Repeat(ElementType.Real, operation.Arity).ToArray()) == ElementType.Bool;
            string value = operation.Emit(a, ElementType.Real, lanes);
            text.Append($"    public static double @{operation.Name}(double[] x)\n    {{\n");
            for (int i = 0; i < operation.Arity; i++)
                text.Append(lanes ? $"        Vd {a[i]} = V.Create(x[{i}]);\n" : $"        double {a[i]} = x[{i}];\n");
            if (condition)
                value = lanes ? $"V.ConditionalSelect({value}, Vd.One, Vd.Zero)" : $"({value}) ? 1.0 : 0.0";
            text.Append(lanes ? $"        Vd value = {value};\n        return value[0];\n    }}\n" : $"        return {value};\n    }}\n");
        }
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<double[]> Grid(int arity) => arity == 0 ? [[]] : Grid(arity - 1).SelectMany(_ => Points, (rest, x) => (double[])[.. rest, x]);
}
