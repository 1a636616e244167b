using System;
using System.Globalization;
using System.IO;
using System.Linq;

namespace MiniBatchTraining;

/// <summary>Handwritten digits of 64 pixels from 0 to 1; the origin of the file is in <c>QuickStart/Data/README.md</c>.</summary>
internal static class Digits
{
    /// <summary>The rows of a range of the file's lines.</summary>
    public static (double[][] Pixels, int[] Labels) Read(Range lines)
    {
        double[][] rows = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "digits.csv"))[lines]
            .Select(line => line.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())];
        return ([.. rows.Select(row => row[..64].Select(pixel => pixel / 16).ToArray())], [.. rows.Select(row => (int)row[64])]);
    }
}
