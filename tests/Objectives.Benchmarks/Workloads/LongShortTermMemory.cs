using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>A layer of long short-term memory over t steps, and a linear output after the last; squared error.</summary>
/// <remarks>Gates are in PyTorch's order: in, forget, change, out. Source: S. Hochreiter, J. Schmidhuber, <em>Long Short-Term Memory</em>, 1997.</remarks>
[Objective]
public partial class LongShortTermMemory
{
    [Size] int t, h;
    [Size] int gates => 4 * h;
    [Parameter("gates", "d")] Matrix W;
    [Parameter("gates", "h")] Matrix U;
    [Parameter("gates")] Vector b;
    [Parameter("h")] Vector v;
    [Sample("t", "d")] Matrix x;
    [Sample] double y;

    [Loss]
    double Error()
    {
        Vector hidden = Vector.From(h, i => 0.0), cell = hidden;
        for (int k = 0; k < t; k++)
        {
            Vector a = W * x[k] + U * hidden + b;
            cell = Sigmoid(a[h..(2 * h)]) * cell + Sigmoid(a[..h]) * Tanh(a[(2 * h)..(3 * h)]);
            hidden = Sigmoid(a[(3 * h)..(4 * h)]) * Tanh(cell);
        }
        return Square(Dot(v, hidden) - y);
    }
}
