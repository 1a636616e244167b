using System;
using System.Threading.Tasks;

namespace Objectives.Benchmarks;

/// <summary>What the machine does best, measured beside the candidates: so much of something in the time of one run.</summary>
/// <param name="Name">What it does: <c>read</c>, <c>multiply-add</c>, …</param>
/// <param name="Unit">What is counted, a thousand million of them.</param>
/// <param name="Amount">How many a run does.</param>
/// <param name="Run">One run.</param>
internal sealed record Probe(string Name, string Unit, double Amount, Action Run)
{
    /// <summary>Floating-point operations at full speed: independent multiply-adds on registers.</summary>
    public static Probe MultiplyAdds(int threads) =>
        new("multiply-add", "GFLOP", FmaPeak.Operations, () => Together(threads, _ => FmaPeak.Run(threads)));

    /// <summary>Reading the data once; one part a thread.</summary>
    public static Probe Read(int threads, ReadOnlyMemory<double> data)
    {
        int part = (data.Length + threads - 1) / threads;
        return new("read", "GB", data.Length * (double)sizeof(double), () => Together(threads, i => MemoryRead.Sum(data.Span[(i * part)..Math.Min((i + 1) * part, data.Length)])));
    }

    /// <summary>Filling an array once, on one thread.</summary>
    public static Probe Write(double[] target) => new("write", "GB", target.Length * (double)sizeof(double), () => target.AsSpan().Fill(1));

    private static volatile float sink;

    /// <summary>Runs a part on each of so many threads; the results are kept, so that none is optimised away.</summary>
    private static void Together(int threads, Func<int, double> part)
    {
        if (threads == 1)
            sink = (float)part(0);
        else
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, i => sink = (float)part(i));
    }
}
