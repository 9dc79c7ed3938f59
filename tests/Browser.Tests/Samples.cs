using System.Text;
using Minga.LegalText.Sources;
using Minga.Testing;

namespace Minga.Browser.Tests;

/// <summary>Small parts of the official texts, chosen by rule, so that a site over several countries stands within seconds.</summary>
internal static class Samples
{
    private const int EveryOfTheState = 400;
    private const int EveryOfAragon = 20;

    /// <summary>Writes every 400th norm of the Spanish State and every 20th of Aragón, with all that say "Economía Social de Aragón" in their head.</summary>
    public static void Spain(string archive, string folder)
    {
        int state = 0, aragon = 0;
        foreach (SourceFile file in Intake.Open(archive).Items().Select(i => i.File).OfType<SourceFile>())
        {
            bool wanted = file.Name.Contains("/es-ar/", StringComparison.Ordinal)
                ? aragon++ % EveryOfAragon == 0 || Head(file).Contains("Economía Social de Aragón", StringComparison.Ordinal)
                : file.Name.Contains("es/es/", StringComparison.Ordinal) && state++ % EveryOfTheState == 0;
            if (!wanted) continue;
            string path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Bytes.ToArray());
        }
    }

    /// <summary>Makes a bare repository of the commits that changed Chile's Labour Code in four years, with that code and the acts that changed it.</summary>
    /// <returns>Its folder.</returns>
    public static Task<string> ChileAsync(string bundle, string folder) => GitPart.OfAsync(bundle, folder, "codigos/codigo-del-trabajo.md", "normas/", "2013-01-01", "2016-12-31");

    private static string Head(SourceFile file) => Encoding.UTF8.GetString(file.Bytes.Span[..Math.Min(file.Bytes.Length, 400)]);
}
