// How to look at what the generator wrote: where the files are, what the header says, and, with ObjectivesDumpProgram set to true in the
// project file, the program after each pass.

using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using InspectGenerated;

Console.OutputEncoding = Encoding.UTF8;
string folder = typeof(LogisticRegression).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GeneratedFiles").Value!;
string[] files = Directory.Exists(folder)
    ? [.. Directory.EnumerateFiles(folder, "InspectGenerated.LogisticRegression*.g.cs", SearchOption.AllDirectories).OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal)]
    : [];
if (files.Length == 0)
{
    Console.Error.WriteLine($"{folder} has no generated files: build the project on this machine with EmitCompilerGeneratedFiles set to true.");
    return 1;
}

Console.WriteLine($"The generated files are in {Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetDirectoryName(files[0])!)}:");
foreach (string file in files)
    Console.WriteLine($"  {File.ReadLines(file).Count(),5} lines  {Path.GetFileName(file)}");

string[] main = File.ReadAllLines(files[0]);
Console.WriteLine($"\nThe header of {Path.GetFileName(files[0])}:\n");
foreach (string line in main.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)))
    Console.WriteLine(line);

Console.WriteLine("\nThe program, as comments at the end of the same file:\n");
string[] sections = string.Join('\n', main).Split("\n// Program, ");
foreach (string section in sections.Skip(1))
    Console.WriteLine($"  {section.Split('\n').Count(line => line.Contains(" = ", StringComparison.Ordinal)),4} nodes  {section.Split('\n')[0]}");
Console.WriteLine($"\n// Program, {sections[2].TrimEnd()}");
return 0;
