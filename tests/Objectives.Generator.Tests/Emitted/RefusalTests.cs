using System;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Wrong input to evaluations and constructors of published objectives: refused with an <see cref="ArgumentException"/>, and nothing is changed by it.</summary>
public class RefusalTests
{
    private delegate void Rows(ReadOnlySpan<double> theta, Span<double> rows);

    public static TheoryData<string> Cases => [.. Corpus.Mutated.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_span_may_have_one_length(string name)
    {
        var bound = Bind(name);
        long[] before = [.. Evaluation.Full(bound).Bits()];
        var problem = bound.Problem;
        int p = problem.ParameterCount, terms = ((ITermObjective<double>)problem).TermNames.Count;
        foreach (int wrong in new[] { -1, 1 })
        {
            Refused(() => problem.Value(new double[p + wrong]));
            Refused(() => problem.ValueAndGradient(new double[p + wrong], new double[p]));
            Refused(() => problem.ValueAndGradient(new double[p], new double[p + wrong]));
            foreach (int place in Enumerable.Range(0, 4))
            {
                int Length(int at) => at == place ? p + wrong : p;
                Refused(() => problem.ValueAndGradient(new double[Length(0)], new double[Length(1)], new double[Length(2)], new double[Length(3)]));
                if (place < 3)
                    Refused(() => problem.HessianVectorProduct(new double[Length(0)], new double[Length(1)], new double[Length(2)]));
            }
            if (problem is IHyperparameterObjective<double> mixed)
                foreach (int place in Enumerable.Range(0, 2))
                {
                    int Length(int at, int length) => Math.Max(at == place ? length + wrong : length, 0);
                    Refused(() => mixed.MixedVectorProduct(bound.Theta, new double[Length(0, mixed.HyperparameterCount)], new double[Length(1, p)]));
                    Refused(() => mixed.HyperparameterVectorProduct(bound.Theta, new double[Length(0, p)], new double[Length(1, mixed.HyperparameterCount)]));
                }
            Refused(() => ((ITermObjective<double>)problem).TermValues(bound.Theta, new double[terms + wrong]));
            Refused(() => ((IReferenceObjective<double>)problem).ReferenceValue(new double[p + wrong]));
            if (bound.Sampled is { } sampled)
            {
                Refused(() => sampled.PerSampleValues(bound.Theta, new double[bound.Samples + wrong]));
                Refused(() => sampled.Value(bound.Theta, [0, bound.Samples]));
                Refused(() => sampled.Value(bound.Theta, [-1]));
                Refused(() => sampled.Value(bound.Theta, ReadOnlySpan<int>.Empty));
                Refused(() => sampled.Value(bound.Theta, 1..1));
                Refused(() => sampled.Value(bound.Theta, 0..(bound.Samples + 1)));
            }
            foreach (var (member, length) in new[] { ("PerSampleGradients", bound.Samples * p), ("Predict", bound.Samples * Count("OutputCount")), ("HyperparameterGradient", Count("HyperparameterCount")),
                ("DenseHessian", p * p), ("HessianDiagonal", p) })
                if (problem.GetType().GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)])?.CreateDelegate<Rows>(problem) is { } rows && length + wrong >= 0)
                    Refused(() => rows(bound.Theta, new double[length + wrong]));
        }
        Assert.Equal(before, Evaluation.Full(bound).Bits());

        int Count(string property) => (int?)problem.GetType().GetProperty(property)?.GetValue(problem) ?? 0;
    }

    /// <summary>Each argument of the constructor left out, empty, and with a sample too few.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Data_are_refused_where_lengths_differ(string name)
    {
        var bound = Bind(name);
        var constructor = bound.Problem.GetType().GetConstructors().Single();
        var parameters = constructor.GetParameters();
        object?[] Arguments() => [.. parameters.Select(q => bound.Data.Find(f => f.ArgumentName == q.Name) is { } field ? Bound.Argument(field.Numbers, field.Shape, q.ParameterType) : bound.Sizes[q.Name!])];
        Assert.NotNull(constructor.Invoke(Arguments()));
        for (int k = 0; k < parameters.Length; k++)
        {
            if (!parameters[k].ParameterType.IsGenericType)
                continue;
            object?[] arguments = Arguments();
            arguments[k] = Activator.CreateInstance(parameters[k].ParameterType);
            RefusedInside(() => constructor.Invoke(arguments));
            var field = bound.Data.Find(f => f.ArgumentName == parameters[k].Name)!;
            // Alone, a field's length is the number of samples: two of them must agree.
            if (!field.IsSampled || bound.Data.Count(f => f.IsSampled) < 2)
                continue;
            arguments = Arguments();
            arguments[k] = Bound.Argument(field.Numbers[field.PerSample..], [field.Shape[0] - 1, .. field.Shape[1..]], parameters[k].ParameterType);
            RefusedInside(() => constructor.Invoke(arguments));
        }
    }

    /// <summary>Labels below the first and past the last are refused when they are bound.</summary>
    [Theory]
    [InlineData("SoftmaxRegression", "label", "k")]
    [InlineData("GroupDro", "group", "groups")]
    public void A_label_that_is_none_is_refused(string name, string label, string size)
    {
        var bound = Bind(name);
        var constructor = bound.Problem.GetType().GetConstructors().Single();
        foreach (int wrong in new[] { -1, bound.Sizes[size] })
        {
            object?[] arguments = [.. constructor.GetParameters().Select(q => bound.Data.Find(f => f.ArgumentName == q.Name) is not { } field ? bound.Sizes[q.Name!]
                : Bound.Argument(q.Name == label ? [wrong, .. field.Numbers[1..]] : field.Numbers, field.Shape, q.ParameterType))];
            RefusedInside(() => constructor.Invoke(arguments));
        }
    }

    /// <summary>A number that is none comes out as one, and the next evaluation is as if nothing had been.</summary>
    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("SoftmaxRegression")]
    [InlineData("TanhNetwork")]
    public void A_parameter_that_is_no_number_is_not_hidden(string name)
    {
        var bound = Bind(name);
        long[] before = [.. Evaluation.Full(bound).Bits()];
        foreach (double wrong in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            double[] theta = [wrong, .. bound.Theta[1..]], gradient = new double[theta.Length];
            double value = bound.Problem.ValueAndGradient(theta, gradient);
            Assert.Equal(value, bound.Problem.Value(theta));
            if (double.IsNaN(wrong))
                Assert.True(double.IsNaN(value) && gradient.Any(double.IsNaN));
            Assert.Equal(before, Evaluation.Full(bound).Bits());
        }
    }

    /// <summary>Sixteen threads, each with its own thetas, get the bits that each gets alone.</summary>
    [Theory]
    [InlineData("RidgeLogistic")]
    [InlineData("Classifier")]
    [InlineData("GraphicalLasso")]
    public void Sixteen_threads_do_not_disturb_each_other(string name)
    {
        var bound = Bind(name);
        double[][] thetas = [.. Enumerable.Range(0, 16).Select(k => bound.Theta.Select(v => v * (1 + k / 100.0)).ToArray())];
        double[] gradient = new double[bound.Theta.Length];
        var expected = thetas.Select(theta => (bound.Problem.ValueAndGradient(theta, gradient), gradient.Sum())).ToArray();
        using var together = new Barrier(16);
        var tasks = thetas.Select(theta => Task.Factory.StartNew(() =>
        {
            double[] own = new double[theta.Length];
            together.SignalAndWait();
            return Enumerable.Range(0, 50).Select(_ => (bound.Problem.ValueAndGradient(theta, own), own.Sum())).Distinct().Single();
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        Assert.Equal(expected, tasks.Select(t => t.Result));
    }

    private static Bound Bind(string name) => new(Corpus.Find(name), Compiled.Of(name).Type, Compiled.Of(name).Model.HasSamples ? 9 : 0, 1);

    private static void Refused(Action call) => Assert.ThrowsAny<ArgumentException>(call);

    private static void RefusedInside(Func<object> call) => Assert.IsAssignableFrom<ArgumentException>(Assert.Throws<TargetInvocationException>(() => { call(); }).InnerException);
}
