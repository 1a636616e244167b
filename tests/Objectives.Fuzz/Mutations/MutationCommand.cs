using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>The command line of <c>mutate</c>. A sample of the same mutants is a test.</summary>
internal static class MutationCommand
{
    public const string Verb = "mutate";

    private const string Usage = """
        usage: Objectives.Fuzz mutate [--count N] [--seed S] [--of NAME] [--help]

          --count N  how many mutants to try, 2000 by default; of more than there are, all
          --seed S   which ones: the same for the same seed, 1 by default
          --of NAME  mutants of this declaration alone
          --help     print this

        Exit code: 0 if at least 99 % are found; 1 if fewer are; 2 if the arguments are wrong.
        """;

    public static int Run(string[] args)
    {
        int count = 2000, seed = 1;
        IReadOnlyList<Case> subjects = Corpus.Mutated;
        for (int i = 0; i < args.Length; i++)
        {
            string next = i + 1 < args.Length ? args[i + 1] : "";
            bool isNumber = int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            switch (args[i])
            {
                case "--help" or "-h":
                    Console.WriteLine(Usage);
                    return 0;
                case "--count" when isNumber:
                    count = number;
                    break;
                case "--seed" when isNumber:
                    seed = number;
                    break;
                case "--of" when Corpus.All.Any(c => c.Name == next):
                    subjects = [Corpus.Find(next)];
                    break;
                default:
                    Console.Error.WriteLine($"'{args[i]}' is not an option, or needs a number or the name of a declaration.\n{Usage}");
                    return 2;
            }
            i++;
        }
        var report = MutationCampaign.Run(subjects, count, seed, done =>
        {
            if (done % 50 == 0)
                Console.Error.Write($"\r{done}");
        });
        Console.Error.WriteLine();
        report.Write(Console.Out);
        return report.Share >= 0.99 ? 0 : 1;
    }
}
