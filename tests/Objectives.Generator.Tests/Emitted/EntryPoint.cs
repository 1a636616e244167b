using System;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// The test assembly started by itself: <c>--bits folder</c> prints a hash of what each compiled case in the folder computes. The tests
/// start it with other vector widths.
/// </summary>
internal static class EntryPoint
{
    private static int Main(string[] arguments)
    {
        if (arguments is not ["--bits", var folder])
        {
            Console.Error.WriteLine("usage: --bits <folder of compiled cases>; run the tests with 'dotnet test'.");
            return 2;
        }
        foreach (string line in Bits.Of(folder))
            Console.WriteLine(line);
        return 0;
    }
}
