using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>What became of one mutant.</summary>
/// <param name="Check">The test that finds it; empty if none does.</param>
/// <param name="ByGradientCheck">Whether <see cref="GradientCheck"/> finds it by itself.</param>
/// <param name="WasRun">Whether the changed code ran at all.</param>
internal sealed record Verdict(string Check, bool ByGradientCheck, bool WasRun);

/// <summary>Tries mutants of one compiled class, one after the other.</summary>
internal sealed class Trials
{
    /// <summary>
    /// Two vectors of samples with a tail, less than one, one, a tile and some, a chunk and some; of two, without equal sizes, the second has
    /// a third vector. In one, numbers are whole: there are zeros and ties.
    /// </summary>
    private static readonly (int Samples, int Configuration, bool AreApart, bool AreWhole)[] Bindings =
    [
        (9, 0, false, false), (9, 6, true, false), (1, 1, false, false), (20, 7, true, false), (8, 2, false, false), (17, 3, false, false), (19, 1, false, false), (12, 5, false, false), (5, 12, false, true), (300, 4, false, false), (1041, 5, false, false),
    ];

    /// <summary>A binding that takes longer is left out, and those of many samples with it: fewer mutants are found then, not more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly FieldInfo _chosen, _wasRun;
    private readonly List<(Measurement Measurement, List<Measured> Expected)> _bindings = [];
    private readonly List<Bound> _checked = [];

    public Trials(Case subject, Type type)
    {
        var mutants = type.Assembly.GetType("Objectives.Generated.Mutants", throwOnError: true)!;
        (_chosen, _wasRun) = (mutants.GetField("Chosen")!, mutants.GetField("WasRun")!);
        bool hasSamples = type.IsAssignableTo(typeof(ISampledObjective<double>));
        for (int k = 0; k < Bindings.Length; k++)
        {
            var (samples, configuration, areApart, areWhole) = Bindings[k];
            if (samples >= 300 && LeftOut > 0)
            {
                LeftOut++;
                continue;
            }
            Bound Bind() => new(subject, type, hasSamples ? Math.Min(samples, subject.MostSamples) : 0, configuration, apart: areApart, whole: areWhole);
            var measurement = new Measurement(type, Bind);
            // The first evaluations make room; where that costs, there is less to wait for.
            var start = Used;
            foreach (var _ in measurement.All())
                if (Used - start > 3 * Longest && k > 0)
                    break;
            if (Used - start > 3 * Longest && k > 0)
            {
                LeftOut++;
                continue;
            }
            start = Used;
            _bindings.Add((measurement, [.. measurement.All()]));
            if (_bindings[^1].Expected.Find(m => m.Check is "memory" or Measurement.Bits && m.Numbers.Contains(0)) is { } broken)
                throw new InvalidOperationException($"{subject.Name}, configuration {k}: {broken.Check}, {broken.What}");
            if (Used - start > Longest && k > 0)
            {
                _bindings.RemoveAt(_bindings.Count - 1);
                LeftOut++;
                continue;
            }
            // A second time: what memory held before must not matter.
            var other = measurement.All().Zip(_bindings[^1].Expected).FirstOrDefault(m => m.First.IsWrong(m.Second));
            if (other.First is { } differs)
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{subject.Name}, configuration {k}: two evaluations differ: {differs.Check}, {differs.What}: {string.Join(" ", differs.Numbers.Take(4))} and {string.Join(" ", other.Second.Numbers.Take(4))}"));
            start = Used;
            if (k is 0 or 4 && IsPassed(Bind()) && Used - start < Longest)
                _checked.Add(Bind());
        }
    }

    /// <summary>How many bindings take too long.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The work done, whatever else the machine does.</summary>
    private static TimeSpan Used => Environment.CpuUsage.TotalTime;

    /// <summary>Whether the code as it is still gives what it did: a mutant may have written where it should not.</summary>
    public bool IsSound => Find(0, 2).Length == 0;

    public Verdict Try(int mutant)
    {
        _wasRun.SetValue(null, false);
        string check = Find(mutant);
        bool byCheck = false;
        _chosen.SetValue(null, mutant);
        try
        {
            byCheck = _checked.Exists(bound => !IsPassed(bound));
        }
        catch (Exception)
        {
            byCheck = true;
        }
        finally
        {
            _chosen.SetValue(null, 0);
        }
        return new(check.Length > 0 ? check : byCheck ? "GradientCheck" : "", byCheck, (bool)_wasRun.GetValue(null)!);
    }

    private static bool IsPassed(Bound bound) => GradientCheck.Run(bound.Problem, bound.Theta).Passed;

    private string Find(int mutant, int bindings = int.MaxValue)
    {
        _chosen.SetValue(null, mutant);
        try
        {
            foreach (var (measurement, expected) in _bindings.Take(bindings))
            {
                int k = 0;
                foreach (var measured in measurement.All())
                    if (measured.IsWrong(expected[k++]))
                        return measured.Check;
            }
            return "";
        }
        catch (Exception)
        {
            return "exception";
        }
        finally
        {
            _chosen.SetValue(null, 0);
        }
    }
}
