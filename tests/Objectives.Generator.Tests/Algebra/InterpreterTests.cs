using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Each kind of node against examples computed by hand.</summary>
public class InterpreterTests
{
    private readonly ProgramBuilder _builder = new();

    [Fact]
    public void A_matrix_product_is_a_map_and_a_reduction()
    {
        // Axes are numbered k, i, j, so that the left factor's positional order is not the ascending one.
        int k = Axis("k"), i = Axis("i"), j = Axis("j");
        int a = _builder.Leaf(LeafRole.Parameter, "A", ElementType.Real, i, k), b = _builder.Leaf(LeafRole.Data, "B", ElementType.Real, k, j);
        var inputs = new Inputs().Size("i", 2).Size("k", 3).Size("j", 2)
            .Set(LeafRole.Parameter, "A", 1, 2, 3, 4, 5, 6)
            .Set(LeafRole.Data, "B", 7, 8, 9, 10, 11, 12);
        AssertValues(_builder.Sum(_builder.Map(Op.Multiply, a, b), Set(k)), [i, j], inputs, 58, 64, 139, 154);
    }

    [Fact]
    public void A_scalar_and_a_vector_broadcast_over_a_matrix()
    {
        int i = Axis("i"), j = Axis("j");
        int v = _builder.Leaf(LeafRole.Data, "v", ElementType.Real, i), w = _builder.Leaf(LeafRole.Data, "w", ElementType.Real, j);
        int node = _builder.Map(Op.Subtract, _builder.Map(Op.Multiply, _builder.Const(10), v), w);
        AssertValues(node, [i, j], new Inputs().Size("i", 2).Size("j", 3).Set(LeafRole.Data, "v", 1, 2).Set(LeafRole.Data, "w", 1, 2, 3), 9, 8, 7, 19, 18, 17);
    }

    [Fact]
    public void Gathers_rows_by_integer_data()
    {
        int n = Axis("n"), c = Axis("c"), d = Axis("d");
        int table = _builder.Leaf(LeafRole.Parameter, "E", ElementType.Real, c, d), index = _builder.Leaf(LeafRole.Sample, "word", ElementType.Int, n);
        var inputs = new Inputs().Size("n", 3).Size("c", 2).Size("d", 2).Set(LeafRole.Parameter, "E", 1, 2, 3, 4).Set(LeafRole.Sample, "word", 1, 0, 1);
        AssertValues(_builder.At(table, (c, index)), [n, d], inputs, 3, 4, 1, 2, 3, 4);
    }

    [Fact]
    public void Scatters_into_rows_and_adds_where_they_meet()
    {
        int n = Axis("n"), c = Axis("c"), d = Axis("d");
        int rows = _builder.Leaf(LeafRole.Sample, "x", ElementType.Real, n, d), index = _builder.Leaf(LeafRole.Sample, "word", ElementType.Int, n);
        var inputs = new Inputs().Size("n", 3).Size("c", 3).Size("d", 2).Set(LeafRole.Sample, "x", 1, 2, 3, 4, 5, 6).Set(LeafRole.Sample, "word", 2, 0, 2);
        AssertValues(_builder.AddAt(rows, Set(d), (c, index)), [c, d], inputs, 3, 4, 0, 0, 6, 8);
    }

    [Fact]
    public void Scatters_a_constant_as_counts()
    {
        int n = Axis("n"), c = Axis("c");
        int index = _builder.Leaf(LeafRole.Sample, "word", ElementType.Int, n);
        var inputs = new Inputs().Size("n", 4).Size("c", 3).Set(LeafRole.Sample, "word", 2, 0, 2, 2);
        AssertValues(_builder.AddAt(_builder.Const(1), AxisTable.None, (c, index)), [c], inputs, 1, 0, 3);
    }

    [Fact]
    public void Renames_an_axis_to_multiply_all_pairs()
    {
        int i = Axis("d"), j = _builder.Axes.Intern(new Axis(Size.Named("d"), 1));
        int v = _builder.Leaf(LeafRole.Parameter, "v", ElementType.Real, i);
        AssertValues(_builder.Map(Op.Multiply, v, _builder.Rename(v, i, j)), [i, j], new Inputs().Size("d", 2).Set(LeafRole.Parameter, "v", 2, 3), 4, 6, 6, 9);
    }

    [Fact]
    public void Reads_a_diagonal_and_adds_one_back()
    {
        int i = Axis("d"), j = _builder.Axes.Intern(new Axis(Size.Named("d"), 1));
        int m = _builder.Leaf(LeafRole.Parameter, "M", ElementType.Real, i, j);
        int diagonal = _builder.At(m, (j, _builder.Iota(i)));
        var inputs = new Inputs().Size("d", 2).Set(LeafRole.Parameter, "M", 1, 2, 3, 4);
        AssertValues(diagonal, [i], inputs, 1, 4);
        AssertValues(_builder.AddAt(diagonal, Set(i), (j, _builder.Iota(i))), [i, j], inputs, 1, 0, 0, 4);
    }

    [Fact]
    public void Reads_a_slice_by_an_affine_index()
    {
        int i = Axis("n"), k = _builder.Axes.Intern(new Axis(Size.Parse("n-1"), 0));
        int v = _builder.Leaf(LeafRole.Data, "v", ElementType.Real, i);
        int later = _builder.At(v, (i, _builder.Map(Op.Add, _builder.Iota(k), _builder.Int(1)))), earlier = _builder.Rename(v, i, k);
        AssertValues(_builder.Map(Op.Subtract, later, earlier), [k], new Inputs().Size("n", 4).Set(LeafRole.Data, "v", 1, 4, 9, 16), 3, 5, 7);
    }

    [Fact]
    public void Reduces_to_sums_and_extrema_also_of_nothing()
    {
        int i = Axis("n");
        int v = _builder.Leaf(LeafRole.Data, "v", ElementType.Real, i);
        var program = _builder.Build([.. new[] { ReduceOp.Sum, ReduceOp.Max, ReduceOp.Min }.Select(op => new Output(op.ToString(), _builder.Reduce(op, v, Set(i))))]);
        var some = Interpreter.Evaluate(program, new Inputs().Size("n", 3).Set(LeafRole.Data, "v", 3, -1, 2));
        Assert.Equal([4, 3, -1], program.Outputs.Select(o => some.Values(o.Name)[0].ToDouble()));
        var none = Interpreter.Evaluate(program, new Inputs().Size("n", 0).Set(LeafRole.Data, "v", Array.Empty<double>()));
        Assert.Equal([0, double.NegativeInfinity, double.PositiveInfinity], program.Outputs.Select(o => none.Values(o.Name)[0].ToDouble()));
        var nan = Interpreter.Evaluate(program, new Inputs().Size("n", 3).Set(LeafRole.Data, "v", 3, double.NaN, 2));
        Assert.All(program.Outputs, o => Assert.True(nan.Values(o.Name)[0].IsNaN));
    }

    [Fact]
    public void Knows_sizes_iotas_and_conditions()
    {
        int i = Axis("n");
        int even = _builder.Map(Op.Equal, _builder.Iota(i), _builder.Map(Op.Subtract, _builder.SizeValue(Size.Parse("n")), _builder.Int(1)));
        AssertValues(_builder.Map(Op.Select, even, _builder.Const(5), _builder.ToReal(_builder.Iota(i))), [i], new Inputs().Size("n", 3), 0, 1, 5);
    }

    [Fact]
    public void Forward_mode_follows_the_chain_rule()
    {
        int i = Axis("n");
        var w = new Expr(_builder, _builder.Leaf(LeafRole.Parameter, "w", ElementType.Real, i));
        var x = new Expr(_builder, _builder.Leaf(LeafRole.Data, "x", ElementType.Real, i));
        // f = exp(Σ w·x) and f' = f·Σ t·x
        var program = Build((w * x).Sum(Set(i)).Apply<Exp>().Node);
        var run = Interpreter.EvaluateForward(program, new Inputs().Size("n", 2).Set(LeafRole.Parameter, "w", 0.5, -0.25).Set(LeafRole.Data, "x", 1, 2),
            new Inputs().Set(LeafRole.Parameter, "w", 3, 5));
        Assert.Equal(1, run.Values("value")[0].ToDouble());
        Assert.Equal(13, run.Tangents("value")[0].ToDouble());
    }

    [Fact]
    public void Tangents_pass_through_indices_reductions_and_not_through_frozen_values()
    {
        int n = Axis("n"), c = Axis("c");
        int table = _builder.Leaf(LeafRole.Parameter, "E", ElementType.Real, c), index = _builder.Leaf(LeafRole.Sample, "word", ElementType.Int, n);
        int read = _builder.At(table, (c, index));
        var program = _builder.Build([
            new Output("read", read),
            new Output("added", _builder.AddAt(_builder.Map(Op.Square, read), AxisTable.None, (c, index))),
            new Output("largest", _builder.Reduce(ReduceOp.Max, table, Set(c))),
            new Output("frozen", _builder.Map(Op.Multiply, _builder.Freeze(read, FrozenReason.User), read))]);
        var run = Interpreter.EvaluateForward(program, new Inputs().Size("n", 2).Size("c", 3).Set(LeafRole.Parameter, "E", 4, 2, 4).Set(LeafRole.Sample, "word", 1, 1),
            new Inputs().Set(LeafRole.Parameter, "E", 1, 10, 3));
        AssertSpan(run.Tangents("read"), 10, 10);
        AssertSpan(run.Tangents("added"), 0, 80, 0);
        AssertSpan(run.Tangents("largest"), 2);
        AssertSpan(run.Tangents("frozen"), 20, 20);
    }

    [Fact]
    public void A_branch_not_taken_has_no_influence()
    {
        var x = new Expr(_builder, _builder.Leaf(LeafRole.Parameter, "x", ElementType.Real));
        var program = Build((x > 0).Then(x.Apply<Log>(), x.Apply<Sqrt>() * x).Node);
        var at = Interpreter.EvaluateForward(program, new Inputs().Set(LeafRole.Parameter, "x", 2.0), new Inputs().Set(LeafRole.Parameter, "x", 1.0));
        Assert.Equal(0.5, at.Tangents("value")[0].ToDouble());
        var root = Build(x.Apply<Square>().Apply<Sqrt>().Node);
        var zero = Interpreter.EvaluateForward(root, new Inputs().Set(LeafRole.Parameter, "x", 0.0), new Inputs().Set(LeafRole.Parameter, "x", 1.0));
        Assert.Equal(0.0, zero.Tangents("value")[0].ToDouble());
    }

    [Fact]
    public void One_interpreter_runs_again_without_memory_of_the_last_run()
    {
        int i = Axis("n"), j = _builder.Axes.Intern(new Axis(Size.Named("n"), 1));
        int v = _builder.Leaf(LeafRole.Parameter, "v", ElementType.Real, i), index = _builder.Leaf(LeafRole.Data, "k", ElementType.Int, i);
        var program = Build(_builder.AddAt(_builder.Map(Op.Square, v), AxisTable.None, (j, index)));
        var sizes = new Inputs().Size("n", 2);
        var interpreter = new Interpreter(program, sizes);
        interpreter.Run(new Inputs().Set(LeafRole.Parameter, "v", 1, 2).Set(LeafRole.Data, "k", 0, 1), new Inputs().Set(LeafRole.Parameter, "v", 1, 1));
        AssertSpan(interpreter.Tangents("value"), 2, 4);
        interpreter.Run(new Inputs().Set(LeafRole.Parameter, "v", 3, 4).Set(LeafRole.Data, "k", 1, 1), new Inputs());
        AssertSpan(interpreter.Values("value"), 0, 25);
        AssertSpan(interpreter.Tangents("value"), 0, 0);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_index_out_of_range_is_an_error_that_names_it(int index)
    {
        int c = Axis("c");
        var program = Build(_builder.At(_builder.Leaf(LeafRole.Parameter, "E", ElementType.Real, c), (c, _builder.Leaf(LeafRole.Data, "k", ElementType.Int))));
        var error = Assert.Throws<InvalidOperationException>(() =>
            Interpreter.Evaluate(program, new Inputs().Size("c", 2).Set(LeafRole.Parameter, "E", 1, 2).Set(LeafRole.Data, "k", index)));
        Assert.Contains($"index {index} of axis c, whose length is 2", error.Message);
    }

    [Fact]
    public void The_order_of_axes_is_checked()
    {
        int i = Axis("n"), j = Axis("m");
        var run = Interpreter.Evaluate(Build(_builder.Leaf(LeafRole.Data, "A", ElementType.Real, i, j)),
            new Inputs().Size("n", 2).Size("m", 2).Set(LeafRole.Data, "A", 1, 2, 3, 4));
        AssertSpan(run.Values("value", _builder.Axes[j], _builder.Axes[i]), 1, 3, 2, 4);
        Assert.Contains("asked for were [n, n]", Message(() => run.Values("value", _builder.Axes[i], _builder.Axes[i])));
        Assert.Contains("has the axes [n, m]", Message(() => run.Values("value", _builder.Axes[i])));
    }

    [Fact]
    public void What_is_missing_or_misshapen_is_named()
    {
        int i = Axis("n");
        var program = Build(_builder.Map(Op.Exp, _builder.Leaf(LeafRole.Parameter, "v", ElementType.Real, i)));
        Assert.Contains("'n'", Message(() => Interpreter.Evaluate(program, new Inputs())));
        Assert.Contains("'v'", Message(() => Interpreter.Evaluate(program, new Inputs().Size("n", 2))));
        Assert.Contains("3 values", Message(() => Interpreter.Evaluate(program, new Inputs().Size("n", 2).Set(LeafRole.Parameter, "v", 1, 2, 3))));
        Assert.Contains("length -1", Message(() => Interpreter.Evaluate(program, new Inputs().Size("n", -1))));
        Assert.Contains("'other'", Message(() => Interpreter.Evaluate(program, new Inputs().Size("n", 1).Set(LeafRole.Parameter, "v", 1)).Values("other")));
    }

    [Fact]
    public void A_kind_without_an_evaluation_is_named()
    {
        int x = _builder.Leaf(LeafRole.Parameter, "x", ElementType.Real);
        var program = Build(_builder.Raw((NodeKind)99, ElementType.Real, 0, AxisTable.None, 0, [x, x]));
        Assert.Contains("99", Message(() => Interpreter.Evaluate(program, new Inputs().Set(LeafRole.Parameter, "x", 1))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Tangents_of_random_programs_agree_with_differences(int seed)
    {
        var (program, inputs, direction) = RandomPrograms.Make(seed);
        var forward = Interpreter.EvaluateForward(program, inputs(DoubleDouble.Zero), direction);
        var h = new DoubleDouble(1.0 / (1 << 30));
        var above = Interpreter.Evaluate(program, inputs(h));
        var below = Interpreter.Evaluate(program, inputs(-h));
        foreach (var output in program.Outputs)
            for (int e = 0; e < forward.Values(output.Node).Length; e++)
            {
                double expected = ((above.Values(output.Node)[e] - below.Values(output.Node)[e]) / h.ScaleBy(1)).ToDouble();
                Assert.Equal(expected, forward.Tangents(output.Node)[e].ToDouble(), 1e-12 * (1 + Math.Abs(expected)));
            }
    }

    private int Axis(string size) => _builder.Axes.Intern(new Axis(Size.Named(size), 0));

    private int Set(params int[] axes) => _builder.Axes.Set(axes);

    private Program Build(int node) => _builder.Build([new Output("value", node)]);

    private static string Message(Action action) => Assert.Throws<InvalidOperationException>(action).Message;

    /// <summary>The axes in positional order, as numbers of this builder.</summary>
    private void AssertValues(int node, int[] order, Inputs inputs, params double[] expected) =>
        AssertSpan(Interpreter.Evaluate(Build(node), inputs).Values("value", order.Select(a => _builder.Axes[a]).ToArray()), expected);

    private static void AssertSpan(ReadOnlySpan<DoubleDouble> actual, params double[] expected) =>
        Assert.Equal(expected, actual.ToArray().Select(v => v.ToDouble()));
}
