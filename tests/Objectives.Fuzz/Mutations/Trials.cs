using System;
using System.Collections.Generic;
using System.Diagnostics;
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
    private static readonly int[] Counts = [7, 1, 8, 9, 300, 1041];

    /// <summary>Bindings that take longer are left out, and larger ones with them: fewer mutants are found then, not more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly FieldInfo _chosen, _wasRun;
    private readonly List<(Measurement Measurement, List<Measured> Expected)> _bindings = [];
    private readonly List<Bound> _checked = [];

    public Trials(Case subject, Type type)
    {
        var mutants = type.Assembly.GetType("Objectives.Generated.Mutants", throwOnError: true)!;
        (_chosen, _wasRun) = (mutants.GetField("Chosen")!, mutants.GetField("WasRun")!);
        bool hasSamples = type.IsAssignableTo(typeof(ISampledObjective<double>));
        for (int k = 0; k < (hasSamples ? Counts.Length : 4); k++)
        {
            int configuration = k;
            Bound Bind() => new(subject, type, hasSamples ? Math.Min(Counts[configuration], subject.MostSamples) : 0, configuration);
            var measurement = new Measurement(type, Bind);
            // The first evaluations make room; where that costs, there is less to wait for.
            var watch = Stopwatch.StartNew();
            foreach (var _ in measurement.All())
                if (watch.Elapsed > 2 * Longest && k > 0)
                    break;
            if (watch.Elapsed > 2 * Longest && k > 0)
                break;
            watch.Restart();
            _bindings.Add((measurement, [.. measurement.All()]));
            if (watch.Elapsed > Longest && k > 0)
            {
                _bindings.RemoveAt(_bindings.Count - 1);
                break;
            }
            // A second time: what memory held before must not matter.
            var other = measurement.All().Zip(_bindings[^1].Expected).FirstOrDefault(m => m.First.IsWrong(m.Second));
            if (other.First is { } differs)
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"{subject.Name}, configuration {k}: two evaluations differ: {differs.Check}, {differs.What}: {string.Join(" ", differs.Numbers.Take(4))} and {string.Join(" ", other.Second.Numbers.Take(4))}"));
            watch.Restart();
            if (k is 0 or 2 && IsPassed(Bind()) && watch.Elapsed < Longest)
                _checked.Add(Bind());
        }
    }

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
