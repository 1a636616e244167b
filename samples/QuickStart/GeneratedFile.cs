using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace QuickStart;

/// <summary>Where the compiler left the generated half of a declaration (see the project file).</summary>
internal static class GeneratedFile
{
    public static string Of(Type declaration)
    {
        string project = typeof(GeneratedFile).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "ProjectDirectory")?.Value ?? ".";
        string folder = Path.Combine(project, "Generated");
        string? file = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, $"*.{declaration.Name}.g.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).FirstOrDefault()
            : null;
        return file is null ? "not beside the sources" : Path.GetRelativePath(Directory.GetCurrentDirectory(), file);
    }
}
