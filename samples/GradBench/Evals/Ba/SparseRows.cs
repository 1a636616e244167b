using System;

namespace GradBench.Evals.Ba;

/// <summary>
/// The Jacobian of all errors as compressed sparse rows: two rows an observation with its camera's, its point's and its weight's columns, then
/// a row a weight. Columns are numbered as θ is.
/// </summary>
internal sealed class SparseRows(Observations observations)
{
    private readonly int count = observations.Count;

    /// <summary>Where each row begins in <see cref="Columns"/> and <see cref="Values"/>, and where the last one ends.</summary>
    public int[] Starts { get; } = new int[3 * observations.Count + 1];
    public int[] Columns { get; } = new int[(2 * Camera.Length + 1) * observations.Count];
    public double[] Values { get; } = new double[(2 * Camera.Length + 1) * observations.Count];

    /// <summary>The values of the rows of observations, 2 × 15 each, and of those of weights.</summary>
    public Span<double> ErrorValues => Values.AsSpan(0, 2 * Camera.Length * count);
    public Span<double> WeightValues => Values.AsSpan(2 * Camera.Length * count);

    /// <summary>Numbers rows and columns.</summary>
    public void Number()
    {
        int points = Observations.CameraLength * observations.Cameras, weights = points + Observations.PointLength * observations.Points, next = 0, row = 0;
        int[] columns = Columns, starts = Starts;
        for (int i = 0; i < count; i++)
        {
            int camera = Observations.CameraLength * observations.Camera[i], point = points + Observations.PointLength * observations.Point[i];
            for (int error = 0; error < 2; error++)
            {
                starts[row++] = next;
                Span<int> place = columns.AsSpan(next, Camera.Length);
                for (int j = 0; j < Observations.CameraLength; j++)
                    place[j] = camera + j;
                for (int j = 0; j < Observations.PointLength; j++)
                    place[Observations.CameraLength + j] = point + j;
                place[Camera.Length - 1] = weights + i;
                next += Camera.Length;
            }
        }
        for (int i = 0; i < count; i++)
        {
            starts[row++] = next;
            columns[next++] = weights + i;
        }
        starts[row] = next;
    }
}
