using System;
using System.Collections.Generic;
using System.Globalization;

namespace Objectives.Fuzz;

/// <summary>The options of a command line, each with the text that follows it.</summary>
internal static class Options
{
    /// <summary>Reads them all. Returns the exit code where the program ends with that: 0 after its usage was asked for, 2 after a mistake.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="usage">What <c>--help</c> prints.</param>
    /// <param name="need">What an option needs, for its error: <c>a number</c>.</param>
    /// <param name="options">What takes the text of each option; false where it cannot.</param>
    /// <param name="flags">What an option without a text does.</param>
    public static int? Read(string[] arguments, string usage, string need, Dictionary<string, Func<string, bool>> options, Dictionary<string, Action>? flags = null)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is "--help" or "-h")
            {
                Console.WriteLine(usage);
                return 0;
            }
            if (flags is not null && flags.TryGetValue(arguments[i], out var flag))
            {
                flag();
                continue;
            }
            if (!options.TryGetValue(arguments[i], out var option) || i + 1 == arguments.Length || !option(arguments[i + 1]))
            {
                Console.Error.WriteLine($"'{arguments[i]}' is not an option, or needs {need}.\n{usage}");
                return 2;
            }
            i++;
        }
        return null;
    }

    /// <summary>Takes a number that is not negative.</summary>
    public static Func<string, bool> Number(Action<int> take) => text =>
    {
        bool isNumber = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= 0;
        if (isNumber)
            take(number);
        return isNumber;
    };
}
