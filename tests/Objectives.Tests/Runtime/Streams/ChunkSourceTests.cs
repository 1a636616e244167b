using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Runtime;

/// <summary>Samples that sources deliver chunk by chunk: the bits of the same samples in memory, and nothing read twice.</summary>
public class ChunkSourceTests
{
    private const int N = 20_011, D = 13, K = 4, M = 3;

    private static readonly int[] List = [.. Enumerable.Range(0, 3000).Select(i => i * 7919 % N), 5, 5, 6, 7, 8];

    /// <summary>The samples of <see cref="StreamedKinds"/>, and sources of them.</summary>
    private sealed class Kinds
    {
        public Kinds(int n = N, ChunkAccess ways = ChunkAccess.OneAtATime, int atOnce = int.MaxValue)
        {
            var random = new Random(n);
            x = new([.. Enumerable.Range(0, n * D).Select(_ => random.NextDouble() - 0.5)], n, D) { Ways = ways, AtOnce = atOnce };
            scale = new([.. Enumerable.Range(0, n).Select(_ => random.NextDouble() + 0.5)], n) { Ways = ways };
            label = new([.. Enumerable.Range(0, n).Select(_ => random.Next(K))], n) { Ways = ways };
            mask = new([.. Enumerable.Range(0, n * M).Select(_ => random.Next(2) == 0)], n, M) { Ways = ways };
            side = new([.. Enumerable.Range(0, n).Select(_ => (Side)random.Next(3))], n) { Ways = ways };
            weight = new([.. Enumerable.Range(0, n).Select(_ => random.NextDouble())], n) { Ways = ways };
        }

        public RowSource<double> x, scale, weight;
        public RowSource<int> label;
        public RowSource<bool> mask;
        public RowSource<Side> side;

        public StreamedKinds InMemory() => new(DataArray.From(x.Elements, x.Shape), scale.Elements, label.Elements, DataArray.From(mask.Elements, mask.Shape), side.Elements, weight.Elements, K);

        public StreamedKinds Streamed() => new(x, scale, label, mask, side, weight, K);

        public StreamedKinds Mixed() => new(x, scale.Elements, label.Elements, DataArray.From(mask.Elements, mask.Shape), side, weight.Elements, K);

        /// <summary>The rows that were asked for since the last time, by source.</summary>
        public IEnumerable<(int First, int Count)[]> TakeCalls() => [x.TakeCalls(), scale.TakeCalls(), label.TakeCalls(), mask.TakeCalls(), side.TakeCalls(), weight.TakeCalls()];
    }

    private static double[] Point(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }

    /// <summary>All that an objective computes of its samples, as one array.</summary>
    private static double[] Everything(StreamedKinds problem)
    {
        double[] theta = Point(problem.ParameterCount, 1), direction = Point(theta.Length, 2), gradient = new double[theta.Length], product = new double[theta.Length],
            diagonal = new double[theta.Length], values = new double[problem.SampleCount], gradients = new double[problem.SampleCount * theta.Length], byX = new double[problem.SampleCount * D];
        double value = problem.ValueAndGradient(theta, gradient, direction, product);
        problem.HessianDiagonal(theta, diagonal);
        problem.PerSampleValues(theta, values);
        problem.PerSampleGradients(theta, gradients);
        problem.DataGradient(theta, byX, StreamedKinds.DataField.x);
        return [value, problem.Value(theta), .. gradient, .. product, .. diagonal, .. values, .. gradients, .. byX];
    }

    private static double[] Batch(StreamedKinds problem, Range? range = null)
    {
        double[] theta = Point(problem.ParameterCount, 1), direction = Point(theta.Length, 2), gradient = new double[theta.Length], product = new double[theta.Length];
        double value = range is { } samples
            ? problem.ValueAndGradient(theta, gradient, direction, product, samples)
            : problem.ValueAndGradient(theta, gradient, direction, product, List);
        double[] values = new double[range is { } r ? r.GetOffsetAndLength(problem.SampleCount).Length : List.Length];
        if (range is { } some)
            problem.PerSampleValues(theta, values, some);
        else
            problem.PerSampleValues(theta, values, List);
        return [value, .. gradient, .. product, .. values];
    }

    private static void AssertSame(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.Equal(expected.Length, expected.AsSpan().CommonPrefixLength(actual));
    }

    [Theory]
    [InlineData(1, ChunkAccess.OneAtATime)]
    [InlineData(2, ChunkAccess.OneAtATime)]
    [InlineData(3, ChunkAccess.Concurrent)]
    [InlineData(3, ChunkAccess.Sequential)]
    public void The_bits_are_those_of_memory(int threads, ChunkAccess ways)
    {
        var kinds = new Kinds(ways: ways);
        var memory = kinds.InMemory();
        foreach (var problem in new[] { kinds.Streamed(), kinds.Mixed() })
        {
            problem.MaxDegreeOfParallelism = threads;

            AssertSame(Everything(memory), Everything(problem));
            AssertSame(Batch(memory), Batch(problem));
            foreach (var range in new[] { .., 1..^1, 1003..1004, 3000..17001 })
                AssertSame(Batch(memory, range), Batch(problem, range));
        }
        if (ways != ChunkAccess.Concurrent)
            Assert.Equal(1, kinds.x.MostAtOnce);
    }

    /// <summary>Least squares of one pass, and its sources.</summary>
    private static (StreamedSquares Problem, RowSource<double> X, RowSource<double> Y) Squares(ChunkAccess ways, int threads, int atOnce = int.MaxValue)
    {
        RowSource<double> x = new(Point(N * D, 3), N, D) { Ways = ways, AtOnce = atOnce }, y = new(Point(N, 4), N) { Ways = ways, AtOnce = atOnce };
        return (new StreamedSquares(x, y) { MaxDegreeOfParallelism = threads }, x, y);
    }

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(3, int.MaxValue)]
    [InlineData(2, 100)]
    public void A_pass_reads_every_row_once(int threads, int atOnce)
    {
        var (problem, x, y) = Squares(ChunkAccess.OneAtATime, threads, atOnce);
        Assert.All([x.TakeCalls(), y.TakeCalls()], Assert.Empty);   // binding reads nothing

        double[] theta = Point(D, 1), gradient = new double[D];
        problem.ValueAndGradient(theta, gradient, gradient, new double[D]);
        Assert.All([x.TakeCalls(), y.TakeCalls()], calls => AssertCovers(calls, 0, N, atOnce));

        problem.ValueAndGradient(theta, gradient, 3000..17001);
        Assert.All([x.TakeCalls(), y.TakeCalls()], calls => AssertCovers(calls, 3000, 17001, atOnce));

        problem.ValueAndGradient(theta, gradient, List);
        Assert.All([x.TakeCalls(), y.TakeCalls()], calls => Assert.Equal(List.Order(), calls.SelectMany(c => Enumerable.Range(c.First, c.Count)).Order()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_pass_asks_for_the_fields_that_it_reads(int threads)
    {
        var kinds = new Kinds();
        var problem = kinds.Streamed();
        problem.MaxDegreeOfParallelism = threads;
        double[] theta = Point(problem.ParameterCount, 1);

        problem.PerSampleGradients(theta, new double[N * theta.Length]);
        var calls = kinds.TakeCalls().ToList();
        Assert.All(calls.SkipLast(1), field => AssertCovers(field, 0, N, int.MaxValue));
        Assert.Empty(calls[^1]);   // losses without their weights

        problem.HessianDiagonal(theta, new double[theta.Length]);
        calls = [.. kinds.TakeCalls()];
        Assert.Empty(calls[2]);    // what is linear in W[label] has no second derivative
        AssertCovers(calls[0], 0, N, int.MaxValue);
    }

    /// <summary>The calls, whose last rows may be left for the next one, deliver every row from first to end once.</summary>
    private static void AssertCovers((int First, int Count)[] calls, int first, int end, int atOnce)
    {
        int next = first;
        foreach (var (from, count) in calls.OrderBy(c => c.First))
        {
            Assert.Equal(next, from);
            Assert.True(count <= atOnce);
            next += count;
        }
        Assert.Equal(end, next);
    }

    [Fact]
    public void A_sequential_source_is_read_from_front_to_back()
    {
        var (problem, x, y) = Squares(ChunkAccess.Sequential, threads: 3);

        problem.ValueAndGradient(Point(D, 1), new double[D]);

        Assert.All([x.TakeCalls(), y.TakeCalls()], calls => Assert.Equal(calls.OrderBy(c => c.First), calls));
    }

    [Fact]
    public void Rows_are_read_ahead_by_another_thread()
    {
        var source = new RowSource<double>(new double[100], 100);
        var reader = new WindowReader(new Samples(source)) { Batch = new(0, 100, []), Length = 50 };

        reader.Ask(0, 50);   // nobody takes it yet
        Assert.True(SpinWait.SpinUntil(() => source.TakeCalls().Length == 1, TimeSpan.FromSeconds(30)));

        var window = reader.Take();
        Assert.Equal((0, 50), (window.First, window.Count));
        reader.Stop();
    }

    private sealed class Samples : SampleData
    {
        private SampleRows<double> _y;

        public Samples(DataArray<double> y) => _y = __Rows(y);

        protected override SampleData __In(RowWindow window)
        {
            var part = (Samples)MemberwiseClone();
            part._y = _y.In(window);
            return part;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void An_exception_of_a_source_reaches_the_caller_as_it_is(int threads)
    {
        var kinds = new Kinds();
        var problem = kinds.Streamed();
        problem.MaxDegreeOfParallelism = threads;
        double[] expected = Batch(problem, ..);
        var error = new TimeoutException("The disk has left.");
        (kinds.label.End, kinds.label.Error) = (12_345, error);

        Assert.Same(error, Assert.Throws<TimeoutException>(() => Batch(problem, ..)));
        Assert.Same(error, Assert.Throws<TimeoutException>(() => problem.ReferenceValue(Point(problem.ParameterCount, 1))));

        kinds.label.Error = null;
        Assert.Contains("The source of shape [20011] ended at row " + (threads == 1 ? "12345: it delivered none of the" : ""), Assert.Throws<InvalidOperationException>(() => Batch(problem, ..)).Message);
        kinds.label.End = int.MaxValue;
        Assert.Equal(expected, Batch(problem, ..));
    }

    [Fact]
    public void A_source_that_says_too_much_is_found()
    {
        var boasting = new Boasting();

        Assert.Contains("says that it wrote 9 rows from row 0 on, where 5 were asked for.", Assert.Throws<InvalidOperationException>(() => ((DataArray<double>)boasting).ToArray()).Message);
    }

    private sealed class Boasting : ChunkSource<double>
    {
        public override ReadOnlySpan<int> Shape => new[] { 5 };

        public override int Read(int firstRow, Span<double> destination) => 9;
    }

    [Fact]
    public void Sources_of_other_lengths_are_an_error_that_names_both()
    {
        var kinds = new Kinds();
        string Message(Action bind) => Assert.Throws<ArgumentException>(bind).Message;

        Assert.Contains("scale has length 7 along axis 0 (n); x's axis 0 says n = 20011.",
            Message(() => new StreamedKinds(kinds.x, new RowSource<double>(new double[7], 7), kinds.label, kinds.mask, kinds.side, kinds.weight, K)));
        Assert.Contains("x has 1 axes; expected 2, of shape [n, d].",
            Message(() => new StreamedKinds(new RowSource<double>(new double[7], 7), kinds.scale, kinds.label, kinds.mask, kinds.side, kinds.weight, K)));
        Assert.Contains("Data have one to 4 axes, but the shape [] has 0.", Message(() => DataArray.From(new RowSource<double>([]))));
        Assert.Throws<ArgumentNullException>(() => DataArray.From((IChunkSource<double>)null!));
        Assert.True(((DataArray<double>)(RowSource<double>?)null).IsDefault);
    }

    [Fact]
    public void An_array_of_a_source_reads_what_it_is_asked_for()
    {
        var source = new RowSource<double>(Point(60, 3), 5, 3, 4);
        var array = DataArray.From((IChunkSource<double>)source);

        Assert.Equal((3, 60, "Double[5, 3, 4]"), (array.Rank, array.Length, array.ToString()));
        Assert.Equal(source.Elements[(3 * 12) + (1 * 4) + 2], array[3, 1, 2]);
        Assert.Equal([(3, 1)], source.TakeCalls());
        Assert.Equal(source.Elements, array.ToArray());
        Assert.Equal([(0, 5)], source.TakeCalls());
        Assert.Throws<IndexOutOfRangeException>(() => array[5, 0, 0]);
    }

    /// <summary>What the constructor checks of data in memory is checked of rows whenever they come.</summary>
    [Fact]
    public void Rows_are_checked_when_they_come()
    {
        var kinds = new Kinds();
        var problem = kinds.Streamed();
        string Message(Range? samples = null) => Assert.Throws<ArgumentException>(() => Batch(problem, samples)).Message;

        kinds.label.Elements[15_000] = K;
        Assert.Contains("label is 4 at sample 15000; it indexes k and must be 0 to 3.", Message(..));
        Assert.Contains("label is 4 at sample 15000; it indexes k and must be 0 to 3.", Message(14_321..15_001));
        kinds.label.Elements[15_000] = 0;
        kinds.label.Elements[List[2222]] = -1;
        Assert.Contains($"label is -1 at sample {List[2222]}; it indexes k and must be 0 to 3.", Message());
        kinds.label.Elements[List[2222]] = 0;
        kinds.scale.Elements[7] = 0;
        Assert.Contains("scale is 0 at sample 7; it is declared Domain.Positive and must be positive and finite.", Message(..));
        kinds.scale.Elements[7] = 1;
        kinds.weight.Elements[^1] = -0.5;
        Assert.Contains("weight is -0.5 at sample 20010; weights are not negative.", Message(..));
        kinds.weight.Elements[^1] = 0;
        Assert.Equal(Batch(kinds.InMemory(), ..), Batch(problem, ..));
    }

    [Fact]
    public void Cancelling_ends_reading()
    {
        var kinds = new Kinds();
        var problem = kinds.Streamed();
        using var cancellation = new CancellationTokenSource();
        problem.CancellationToken = cancellation.Token;
        Batch(problem, ..);
        cancellation.Cancel();
        kinds.TakeCalls().ToList();

        Assert.Throws<OperationCanceledException>(() => Batch(problem, ..));
        Assert.All(kinds.TakeCalls(), Assert.Empty);
    }

    [Fact]
    public void Memory_does_not_grow_with_the_samples()
    {
        // The pool's queue grows by some kilobytes now and then; one chunk of rows has a million bytes.
        Assert.InRange(AllocatedBy(40_000), 0, 100_000);
        Assert.InRange(AllocatedBy(160_000), 0, 100_000);

        static long AllocatedBy(int n)
        {
            var x = new double[n * D];
            var problem = new StreamedSquares(new RowSource<double>(x, n, D) { IsForgetful = true }, new double[n]) { MaxDegreeOfParallelism = 1 };
            double[] theta = new double[D], gradient = new double[D];
            problem.ValueAndGradient(theta, gradient);
            problem.ValueAndGradient(theta, gradient);
            long before = GC.GetAllocatedBytesForCurrentThread();
            problem.ValueAndGradient(theta, gradient);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData(5003, false)]
    [InlineData(61, true)]   // the methods as they were written see the whole batch at every sample
    public void Noise_states_and_the_batch_go_by_the_sample(int n, bool withReference)
    {
        double[] x = Point(n * D, 3), y = Point(n, 4), direction = Point(D, 6);
        int[] group = [.. Enumerable.Range(0, n).Select(i => i * i % 3)], list = [.. Enumerable.Range(0, n / 5).Select(i => (i * 31) % n)];
        var memory = new StreamedPasses(DataArray.From(x, n, D), y, group) { Seed = 5 };
        var streamed = new StreamedPasses(new RowSource<double>(x, n, D), new RowSource<double>(y, n), new RowSource<int>(group, n)) { Seed = 5 };

        double[] theta = Point(D, 7);
        double[] Results(StreamedPasses problem)
        {
            double[] gradient = new double[D], product = new double[D];
            var results = new List<double>();
            void Add(double value) => results.AddRange([value, .. gradient, .. product]);
            for (int step = 0; step < 2; step++)
            {
                Add(problem.ValueAndGradient(theta, gradient, direction, product));
                Add(problem.ValueAndGradient(theta, gradient, direction, product, (n / 5)..(n - 7)));
                Add(problem.ValueAndGradient(theta, gradient, direction, product, list));
                problem.UpdateState(theta, (n / 50)..(n - 9));
                problem.UpdateState(theta, list);
                results.AddRange(problem.Target.ToArray());
                results.AddRange(problem.Level.ToArray());
            }
            if (withReference)
                results.Add(problem.ReferenceValue(theta));
            return [.. results];
        }

        Assert.Equal(Results(memory), Results(streamed));
    }

    [Fact]
    public void All_is_the_batch_in_memory()
    {
        const int n = 403;
        double[] x = Point(n * D, 3), theta = Point(2 * D, 5);
        int[] partner = [.. Enumerable.Range(0, n).Select(i => i % 40)];
        var memory = new StreamedPairs(DataArray.From(x, n, D), partner);
        var streamed = new StreamedPairs(new RowSource<double>(x, n, D), new RowSource<int>(partner, n));
        double[] Results(StreamedPairs problem)
        {
            double[] gradient = new double[theta.Length], some = new double[theta.Length], listed = new double[theta.Length];
            return [problem.ValueAndGradient(theta, gradient), problem.ValueAndGradient(theta, some, 100..300), problem.ValueAndGradient(theta, listed, [.. Enumerable.Range(50, 60)]), .. gradient, .. some, .. listed];
        }

        Assert.Equal(Results(memory), Results(streamed));
    }

    [Fact]
    public void Floats_are_streamed_as_they_are()
    {
        const int n = 4001;
        float[] x = [.. Point(n * D, 3).Select(v => (float)v)], y = [.. Point(n, 4).Select(v => (float)v)], theta = [.. Point(D, 5).Select(v => (float)v)], expected = new float[D], gradient = new float[D];
        var memory = new StreamedSingle(DataArray.From(x, n, D), y);
        var streamed = new StreamedSingle(new RowSource<float>(x, n, D), new RowSource<float>(y, n));

        Assert.Equal(memory.ValueAndGradient(theta, expected), streamed.ValueAndGradient(theta, gradient));
        Assert.Equal(expected, gradient);
    }

    [Fact]
    public void Named_sets_shared_data_and_ragged_samples_are_read_once()
    {
        double[] x = Point(50 * D, 3), z = Point(9 * D, 4), center = Point(D, 5), theta = Point(D, 6), gradient = new double[D], expected = new double[D];
        var boundary = new RowSource<double>(z, 9, D);
        var memory = new StreamedSets(DataArray.From(x, 50, D), DataArray.From(z, 9, D), center);
        var streamed = new StreamedSets(new RowSource<double>(x, 50, D), boundary, new RowSource<double>(center, D));
        Assert.Equal([(0, 9)], boundary.TakeCalls());

        Assert.Equal(memory.ValueAndGradient(theta, expected), streamed.ValueAndGradient(theta, gradient));
        Assert.Equal(expected, gradient);
        Assert.Equal(memory.ValueAndGradient(theta, expected, 3..40, new[] { 1, 4 }), streamed.ValueAndGradient(theta, gradient, 3..40, new[] { 1, 4 }));
        Assert.Equal(expected, gradient);
        Assert.Empty(boundary.TakeCalls());

        var ragged = new StreamedRagged(new RowSource<double>([1, 2, 3], 3), new RowSource<double>([1, 2], 2), new RowSource<int>([0, 1, 3], 3));
        Assert.Equal(new StreamedRagged(new double[] { 1, 2, 3 }, new double[] { 1, 2 }, new[] { 0, 1, 3 }).Value([0.5]), ragged.Value([0.5]));
    }

    [Fact]
    public void Validation_passes_over_sources()
    {
        var kinds = new Kinds();
        Assert.True(kinds.Streamed().Validate().IsValid);

        (kinds.x.Elements[(12_000 * D) + 3], kinds.x.Elements[(15_000 * D) + 1]) = (double.NaN, double.PositiveInfinity);
        Array.Clear(kinds.weight.Elements);
        string[] expected = [.. kinds.InMemory().Validate().Findings.Select(f => f.ToString()!)], found = [.. kinds.Streamed().Validate().Findings.Select(f => f.ToString()!)];
        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, found);
        Assert.Contains("the first x[12000, 3] = NaN", found[0]);
    }
}
