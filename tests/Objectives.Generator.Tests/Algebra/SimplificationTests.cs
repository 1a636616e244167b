using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Conditions and choices that say something twice are built once, and a sum with one place is read there.</summary>
public class SimplificationTests
{
    private readonly ProgramBuilder _builder = new();
    private readonly int _p, _q, _x, _y, _z;

    public SimplificationTests()
    {
        (_p, _q) = (Condition("p"), Condition("q"));
        (_x, _y, _z) = (Real("x"), Real("y"), Real("z"));
    }

    [Fact]
    public void A_condition_absorbs_those_that_it_is_a_part_of()
    {
        Assert.Equal(_p, Or(_p, And(_q, _p)));
        Assert.Equal(_p, Or(And(_p, _q), _p));
        Assert.Equal(_p, And(_p, Or(_q, _p)));
        Assert.Equal(_p, And(Or(_p, _q), _p));
        Assert.Equal(_p, Or(And(_p, _q), And(_builder.Map(Op.Not, _q), _p)));
        Assert.True(_builder.IsMap(Or(_p, _q), Op.Or) && _builder.IsMap(And(_p, _q), Op.And));
    }

    [Fact]
    public void A_condition_and_its_opposite_are_one_or_none()
    {
        int not = _builder.Map(Op.Not, _p);
        Assert.Equal(_builder.Bool(true), Or(_p, not));
        Assert.Equal(_builder.Bool(true), Or(not, _p));
        Assert.Equal(_builder.Bool(false), And(_p, not));
        Assert.Equal(_builder.Bool(false), And(not, _p));
    }

    [Fact]
    public void A_choice_inside_of_one_by_the_same_condition_is_made_already()
    {
        Assert.Equal(Choose(_p, _x, _z), Choose(_p, Choose(_p, _x, _y), _z));
        Assert.Equal(Choose(_p, _x, _z), Choose(_p, _x, Choose(_p, _y, _z)));
        Assert.Equal(Choose(And(_p, _q), _x, _z), Choose(And(_p, _q), Choose(_p, _x, _y), _z));
        Assert.Equal(Choose(_p, _x, _z), Choose(_p, _x, Choose(And(_p, _q), _y, _z)));
        Assert.Equal(Choose(And(_p, _q), _x, _z), Choose(_p, Choose(And(_p, _q), _x, _z), _z));
    }

    /// <summary>Here the inner condition may hold or not.</summary>
    [Fact]
    public void Other_choices_stay()
    {
        foreach (int node in new[] { Choose(_p, Choose(_q, _x, _y), _z), Choose(_p, Choose(And(_p, _q), _x, _y), _z), Choose(And(_p, _q), _x, Choose(_p, _y, _z)) })
            Assert.Contains(_builder.ArgumentsOf(node), a => _builder.IsMap(a, Op.Select));
    }

    /// <summary>A batch has a sample; another axis may have no element.</summary>
    [Fact]
    public void The_mean_of_a_constant_is_the_constant()
    {
        int n = _builder.ToReal(_builder.SizeValue(Size.Samples)), d = _builder.ToReal(_builder.SizeValue(Size.Named("d"))), one = _builder.Const(1);
        Assert.Equal(one, _builder.Map(Op.Multiply, n, _builder.Map(Op.Divide, one, n)));
        Assert.Equal(one, _builder.Map(Op.Multiply, _builder.Map(Op.Divide, one, n), n));
        Assert.True(_builder.IsMap(_builder.Map(Op.Multiply, d, _builder.Map(Op.Divide, one, d)), Op.Multiply));
        Assert.True(_builder.IsMap(_builder.Map(Op.Multiply, n, _builder.Map(Op.Divide, one, d)), Op.Multiply));
    }

    [Fact]
    public void Whether_a_number_is_finite_does_not_depend_on_its_sign()
    {
        int finite = _builder.Map(Op.IsFinite, _x);
        Assert.Equal(finite, _builder.Map(Op.IsFinite, _builder.Map(Op.Negate, _x)));
        Assert.Equal(finite, _builder.Map(Op.IsFinite, _builder.Map(Op.Abs, _x)));
    }

    /// <summary>Σᵢ (i = 1 ∧ cᵢ ? vᵢ·w : 0), of an axis that has such an element whatever its length is, and of others.</summary>
    [Theory]
    [InlineData("d+2", 1, 1, true, 10)]
    [InlineData("d+2", 0, 0, true, 0)]
    [InlineData("3", 0, 1, true, 10)]
    [InlineData("d+1", 1, 1, false, 10)]
    [InlineData("d", 1, 1, false, 0)]
    [InlineData("d", 0, 1, false, 0)]
    public void A_sum_with_one_place_is_read_there(string size, int d, int condition, bool isRead, double expected)
    {
        int axis = _builder.Axes.Intern(new Axis(Size.Parse(size), 0)), axes = _builder.Axes.Set([axis]), length = (int)Size.Parse(size).Evaluate(_ => d);
        int v = _builder.Leaf(LeafRole.Data, "v", ElementType.Real, axis), c = _builder.Leaf(LeafRole.Data, "c", ElementType.Bool, axis);
        int place = _builder.Map(Op.Equal, _builder.Iota(axis), _builder.Int(1));
        int sum = _builder.Sum(_builder.Map(Op.Multiply, Choose(And(place, c), v, _builder.Const(0)), _x), axes);
        var program = _builder.Build([new Output("sum", sum)]);
        Assert.Empty(Verifier.Check(program));
        Assert.Equal(isRead, !Enumerable.Range(0, program.Count).Any(n => program.Kind(n) == NodeKind.Reduce));
        double[] numbers = [.. new[] { 3.0, 5, 7 }.Take(length)], conditions = [.. Enumerable.Repeat((double)condition, length)];
        var inputs = new Inputs().Size("d", d).Set(LeafRole.Data, "v", numbers).Set(LeafRole.Data, "c", conditions).Set(LeafRole.Parameter, "x", 2);
        Assert.Equal([expected], Interpreter.Evaluate(program, inputs).Values("sum").ToArray().Select(number => number.ToDouble()));
    }

    private int And(int a, int b) => _builder.Map(Op.And, a, b);

    private int Or(int a, int b) => _builder.Map(Op.Or, a, b);

    private int Choose(int condition, int x, int y) => _builder.Map(Op.Select, condition, x, y);

    private int Condition(string name) => _builder.Leaf(LeafRole.Data, name, ElementType.Bool);

    private int Real(string name) => _builder.Leaf(LeafRole.Parameter, name, ElementType.Real);
}
