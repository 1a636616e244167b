using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Routines in programs: printed, parsed, verified.</summary>
public class RoutineTests
{
    private readonly ProgramBuilder _builder = new();

    public static TheoryData<string> Names => [.. Routine.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_call_is_valid_and_survives_its_text(string name)
    {
        var program = Call(name, n: "d");
        Assert.Empty(Verifier.Check(program));
        Assert.True(Parser.TryParse(Printer.Print(program), out var parsed, out string error), error);
        Assert.Equal(program, parsed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Axes_of_other_lengths_are_found(string name)
    {
        // A result that is one element longer than its shape says.
        if (Routine.Find(name)!.Rank > 0 && name != "argSort")
            Assert.Contains(Verifier.Check(Call(name, n: "d", longer: true)), v => v.Contains("its axes have other lengths than the routine takes"));
    }

    [Fact]
    public void Every_routine_has_a_name_of_its_own() => Assert.Equal(Routine.All.Count, Routine.All.Select(r => r.Name).Distinct().Count());

    /// <summary>A call whose arguments are data of the shapes that the routine takes, with all its lengths made of one size.</summary>
    private Program Call(string name, string n, bool longer = false)
    {
        var routine = Routine.Find(name)!;
        var size = Size.Parse(n);
        var candidates = new List<Size> { size, size + Size.Of(1), Size.Of(2), Size.Of(3) };
        // The lengths that fit, axis by axis: few enough to try all.
        foreach (var lengths in Choices(candidates, routine.Ranks.Sum() + routine.Rank))
        {
            int at = 0;
            var arguments = routine.Ranks.Select(rank => lengths.Skip((at += rank) - rank).Take(rank).ToArray()).ToList();
            var result = lengths.Skip(at).ToArray();
            if (!lengths.Contains(size) || !routine.Shape.Fits(arguments, result))
                continue;
            if (longer)
                result[0] += Size.Of(1);
            int copy = 0;
            int Axis(Size length) => _builder.Axes.Intern(new Axis(length, copy++));
            var calls = arguments.Select((shape, k) =>
            {
                int[] axes = shape.Select(Axis).ToArray();
                return (_builder.Leaf(LeafRole.Data, "x" + k, ElementType.Real, axes), axes);
            }).ToArray();
            return _builder.Build([new Output("value", _builder.Library(routine, result.Select(Axis).ToArray(), calls))]);
        }
        throw new Xunit.Sdk.XunitException($"no lengths fit {name}");
    }

    private static IEnumerable<Size[]> Choices(List<Size> candidates, int count) => count == 0
        ? [[]]
        : candidates.SelectMany(c => Choices(candidates, count - 1).Select(rest => (Size[])[c, .. rest]));
}
