using System;

namespace Objectives;

public static partial class DataArray
{
    /// <summary>
    /// The data in single precision: a copy with every element rounded to the nearest <c>float</c>. Elements beyond the range of
    /// <c>float</c> become infinite.
    /// </summary>
    /// <remarks>Arrays, vectors and matrices of <c>double</c> convert implicitly to the argument: <c>DataArray.Single(features)</c>.</remarks>
    /// <param name="data">Data of any shape; the default value stays the default value.</param>
    public static DataArray<float> Single(DataArray<double> data) =>
        data.IsDefault ? default : new(Array.ConvertAll(data.ToArray(), x => (float)x), data.Shape);

    /// <summary>The data in double precision: an exact copy.</summary>
    /// <remarks>Arrays of <c>float</c> convert implicitly to the argument: <c>DataArray.Double(features)</c>.</remarks>
    /// <param name="data">Data of any shape; the default value stays the default value.</param>
    public static DataArray<double> Double(DataArray<float> data) =>
        data.IsDefault ? default : new(Array.ConvertAll(data.ToArray(), x => (double)x), data.Shape);
}
