using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Mutations;

/// <summary>The command line of <c>mutate</c>. A sample of the same mutants is a test.</summary>
internal static class MutationCommand
{
    public const string Verb = "mutate";

    private const string Usage = """
        usage: Objectives.Fuzz mutate [--count N] [--seed S] [--of NAME] [--again FILE] [--sources FOLDER] [--help]

          --count N  how many mutants to try, 2000 by default; of more than there are, all
          --seed S   which ones: the same for the same seed, 1 by default
          --of NAME  mutants of this declaration alone
          --again FILE  the mutants not found that a report in this file lists
          --sources FOLDER  where to write the emitted code whose lines the mutants not found name
          --help     print this

        Exit code: 0 if at least 99 % are found; 1 if fewer are; 2 if the arguments are wrong.
        """;

    public static int Run(string[] args)
    {
        int count = 2000, seed = 1;
        string? sources = null, again = null;
        IReadOnlyList<Case> subjects = Corpus.Mutated;
        if (Options.Read(args, Usage, "a number, the name of a declaration or a folder", new()
        {
            ["--count"] = Options.Number(n => count = n),
            ["--seed"] = Options.Number(n => seed = n),
            ["--of"] = name =>
            {
                bool isThere = Corpus.All.Any(c => c.Name == name);
                if (isThere)
                    subjects = [Corpus.Find(name)];
                return isThere;
            },
            ["--again"] = file => File.Exists(again = file),
            ["--sources"] = folder => (sources = folder).Length > 0,
        }) is { } exit)
            return exit;
        var report = again is not null ? MutationCampaign.Again(subjects, File.ReadAllLines(again)) : MutationCampaign.Run(subjects, count, seed, done =>
        {
            if (done % 50 == 0)
                Console.Error.Write($"\r{done}");
        });
        Console.Error.WriteLine();
        report.Write(Console.Out);
        foreach (var subject in sources is null ? [] : subjects.Where(s => report.Survivors.Any(m => m.Declaration == s.Name)))
            foreach (var (name, text) in MutatedClass.Emitted(subject))
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(sources!).FullName, name), text);
        return report.Share >= 0.99 ? 0 : 1;
    }
}
