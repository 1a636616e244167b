using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Objectives.Tests.Runtime;

/// <summary>Files of numbers: the bits of the same numbers in memory, errors instead of wrong data, and no use after the end.</summary>
public sealed class MappedArrayTests : IDisposable
{
    private const int N = 5003, D = 7;

    private readonly string _folder = Directory.CreateTempSubdirectory("objectives").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static double[] Point(int length, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => random.NextDouble() - 0.5)];
    }

    private string Raw<T>(T[] elements, int offset = 0)
        where T : unmanaged
    {
        string path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, [.. new byte[offset], .. MemoryMarshal.AsBytes(elements.AsSpan())]);
        return path;
    }

    /// <summary>The file that numpy.save writes.</summary>
    private string Npy<T>(T[] elements, string dictionary, byte version = 1)
        where T : unmanaged
    {
        string path = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".npy");
        byte[] prefix = [0x93, .. "NUMPY"u8, version, 0, .. new byte[version == 1 ? 2 : 4]];
        int length = (prefix.Length + dictionary.Length + 1 + 63) / 64 * 64 - prefix.Length;
        if (version == 1)
            BinaryPrimitives.WriteUInt16LittleEndian(prefix.AsSpan(8), (ushort)length);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(prefix.AsSpan(8), (uint)length);
        File.WriteAllBytes(path, [.. prefix, .. Encoding.UTF8.GetBytes(dictionary.PadRight(length - 1) + "\n"), .. MemoryMarshal.AsBytes(elements.AsSpan())]);
        return path;
    }

    private static double[] Results(StreamedSquares problem)
    {
        double[] theta = Point(D, 1), gradient = new double[D], product = new double[D], some = new double[D], listed = new double[D], values = new double[N];
        problem.PerSampleValues(theta, values);
        return
        [
            problem.ValueAndGradient(theta, gradient, theta, product), problem.ValueAndGradient(theta, some, 100..4001), problem.ValueAndGradient(theta, listed, [5, 17, 5000, 5001, 5002]),
            .. gradient, .. product, .. some, .. listed, .. values, problem.ReferenceValue(theta),
        ];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_bits_are_those_of_memory(int threads)
    {
        double[] x = Point(N * D, 2), y = Point(N, 3);
        using var mappedX = MappedArray.Open<double>(Raw(x, offset: 24), [-1, D], offset: 24);
        using var mappedY = MappedArray.Open<double>(Raw(y), [N]);
        Assert.Equal((N * (long)D, N, D), (mappedX.Length, mappedX.Shape[0], mappedX.Shape[1]));

        double[] expected = Results(new StreamedSquares(DataArray.From(x, N, D), y));
        foreach (var problem in new[] { new StreamedSquares(mappedX, y), new StreamedSquares(mappedX, mappedY), new StreamedSquares(new RowSource<double>(x, N, D), mappedY) })
        {
            problem.MaxDegreeOfParallelism = threads;
            Assert.Equal(expected, Results(problem));
            Assert.True(problem.Validate().IsValid);
        }
    }

    [Fact]
    public void Labels_of_a_file_are_checked()
    {
        double[] x = Point(N * D, 2);
        int[] partner = [.. Enumerable.Range(0, N).Select(i => i % 10)];
        double[] theta = Point(2 * D, 3), gradient = new double[2 * D], expected = new double[2 * D];
        using var mapped = MappedArray.Open<double>(Raw(x), [N, D]);
        using var labels = MappedArray.Open<int>(Raw(partner), [N]);

        Assert.Equal(new StreamedPairs(DataArray.From(x, N, D), partner).ValueAndGradient(theta, expected, 30..90), new StreamedPairs(mapped, labels).ValueAndGradient(theta, gradient, 30..90));
        Assert.Equal(expected, gradient);

        var passes = new StreamedPasses(mapped, Point(N, 4), labels);   // three groups
        Assert.Contains("group is 3 at sample 3; it indexes g and must be 0 to 2.", Assert.Throws<ArgumentException>(() => passes.Value(Point(D, 1))).Message);
    }

    [Fact]
    public void Files_of_another_length_are_an_error()
    {
        string path = Raw(Point(20, 1));
        string Message(Action open) => Assert.ThrowsAny<ArgumentException>(open).Message;

        Assert.Contains("has 160 bytes from byte 0 on; Double[3, 7] has 168.", Message(() => MappedArray.Open<double>(path, [3, 7])));
        Assert.Contains("has 160 bytes from byte 0 on; Double[2, 7] has 112.", Message(() => MappedArray.Open<double>(path, [-1, 7])));
        Assert.Contains("has 152 bytes from byte 8 on; Double[20] has 160.", Message(() => MappedArray.Open<double>(path, [20], 8)));
        Assert.Contains("offset is 4; it must be a multiple of 8", Message(() => MappedArray.Open<double>(path, [-1], 4)));
        Assert.Contains("The shape [2, -1] has no meaning", Message(() => MappedArray.Open<double>(path, [2, -1])));
        Assert.Throws<FileNotFoundException>(() => MappedArray.Open<double>(Path.Combine(_folder, "none"), [1]));
        using var all = MappedArray.Open<double>(path, [-1, 5]);
        Assert.Equal(Point(20, 1), ((DataArray<double>)all).ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => all.Read(3, new double[10]));
        using var nothing = MappedArray.Open<double>(Raw(Array.Empty<double>()), [-1, 5]);
        Assert.Contains("x has no samples", Message(() => new StreamedSquares(nothing, Array.Empty<double>())));
    }

    [Fact]
    public void Arrays_that_numpy_saved_are_read()
    {
        double[] x = Point(N * D, 2), y = Point(N, 3);
        using var mappedX = MappedArray.OpenNpy<double>(Npy(x, $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({N}, {D}), }}"));
        using var mappedY = MappedArray.OpenNpy<double>(Npy(y, $"{{'descr': '<f8', 'fortran_order': False, 'shape': ({N},), }}", version: 2));
        Assert.Equal(Results(new StreamedSquares(DataArray.From(x, N, D), y)), Results(new StreamedSquares(mappedX, mappedY)));
        using var truths = MappedArray.OpenNpy<bool>(Npy(new[] { true, false }, "{'descr': '|b1', 'fortran_order': False, 'shape': (2,), }"));
        Assert.Equal([true, false], ((DataArray<bool>)truths).ToArray());

        string Message(string path) => Assert.Throws<ArgumentException>(() => MappedArray.OpenNpy<double>(path)).Message;
        Assert.Contains("has elements '<f4'; Double is '<f8'.", Message(Npy(new float[4], "{'descr': '<f4', 'fortran_order': False, 'shape': (4,), }")));
        Assert.Contains("is not in C's order", Message(Npy(new double[4], "{'descr': '<f8', 'fortran_order': True, 'shape': (2, 2), }")));
        Assert.Contains("has 32 bytes from byte 128 on; Double[5] has 40.", Message(Npy(new double[4], "{'descr': '<f8', 'fortran_order': False, 'shape': (5,)}")));
        Assert.Contains("a header without a shape", Message(Npy(new double[4], "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999,)}")));
        Assert.Contains("is no array that numpy.save wrote", Message(Raw(new double[4])));
        Assert.Contains("versions 1 to 3 are read", Message(Npy(new double[4], "{'descr': '<f8', 'fortran_order': False, 'shape': (4,)}", version: 9)));
        Assert.Contains("have no counterpart", Assert.Throws<ArgumentException>(() => MappedArray.OpenNpy<char>(Npy(new double[4], "{'descr': '<f8', 'fortran_order': False, 'shape': (4,)}"))).Message);
    }

    [Fact]
    public void After_the_end_evaluations_say_so()
    {
        double[] x = Point(N * D, 2), y = Point(N, 3), theta = Point(D, 4);
        var mapped = MappedArray.Open<double>(Raw(x), [N, D]);
        var problem = new StreamedSquares(mapped, y);
        problem.Value(theta);
        mapped.Dispose();
        mapped.Dispose();

        Assert.Contains("was unmapped; evaluate before the mapped array is disposed.", Assert.Throws<ObjectDisposedException>(() => problem.Value(theta)).Message);
        Assert.Throws<ObjectDisposedException>(() => problem.ReferenceValue(theta));
        Assert.Throws<ObjectDisposedException>(() => problem.Validate());
        Assert.Throws<ObjectDisposedException>(() => ((DataArray<double>)mapped).ToArray());
        Assert.Throws<ObjectDisposedException>(() => new StreamedSquares(mapped, y).PerSampleValues(theta, new double[N]));
    }

    [Fact]
    public void An_evaluation_under_way_keeps_the_file_or_ends()
    {
        double[] x = Point(N * D, 2), y = Point(N, 3), theta = Point(D, 4);
        string path = Raw(x);
        double expected = new StreamedSquares(DataArray.From(x, N, D), y).Value(theta);
        for (int round = 0; round < 20; round++)
        {
            var mapped = MappedArray.Open<double>(path, [N, D]);
            var problem = new StreamedSquares(mapped, y);
            using var begun = new ManualResetEventSlim();
            var evaluating = Task.Run(() =>
            {
                double[] gradient = new double[D];
                for (int k = 0; ; k++)
                {
                    Assert.Equal(expected, problem.ValueAndGradient(theta, gradient));
                    begun.Set();
                }
            });
            begun.Wait();
            mapped.Dispose();
            Assert.IsType<ObjectDisposedException>(Assert.Throws<AggregateException>(evaluating.Wait).InnerException);
        }
    }

    /// <summary>A file of holes: more elements than an array can have, and hardly any on disk.</summary>
    [Fact]
    public void A_file_may_have_more_elements_than_an_array()
    {
        const int d = 1 << 16, n = 40_000;   // 2.6 · 10⁹ elements
        string path = Path.Combine(_folder, "holes");
        float[] last = [.. Point(d, 5).Select(v => (float)v)];
        using (var stream = new FileStream(path, FileMode.Create))
        {
            stream.SetLength((long)n * d * sizeof(float));
            stream.Position = stream.Length - d * sizeof(float);
            stream.Write(MemoryMarshal.AsBytes(last.AsSpan()));
        }
        using var mapped = MappedArray.Open<float>(path, [-1, d]);
        Assert.Equal((n, (long)n * d), (mapped.Shape[0], mapped.Length));
        float[] y = new float[n], theta = [.. Point(d, 6).Select(v => (float)v)], gradient = new float[d], expected = new float[d];
        y[^1] = 3;
        var problem = new StreamedSingle(mapped, y);
        var memory = new StreamedSingle(DataArray.From((float[])[.. new float[2 * d], .. last], 3, d), new float[] { 0, 0, 3 });

        float value = memory.ValueAndGradient(theta, expected);
        Assert.Equal(value, problem.ValueAndGradient(theta, gradient, ^3..));
        Assert.Equal(expected, gradient);
        Assert.Equal(value, problem.ValueAndGradient(theta, gradient, [1, 2, n - 1]));
        Assert.Equal(expected, gradient);
        Assert.Contains("has 2621440000 elements", Assert.Throws<ArgumentException>(() => ((DataArray<float>)mapped).ToArray()).Message);
    }
}
