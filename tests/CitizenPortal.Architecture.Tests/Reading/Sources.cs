using CitizenPortal.TestKit;

namespace CitizenPortal.Architecture.Tests.Reading;

/// <summary>The text files of the project, without what builds and runs leave behind.</summary>
public sealed record Sources(IReadOnlyList<SourceFile> Files)
{
    private static readonly string[] Left =
        ["bin", "obj", "App_Data", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", ".vscode"];

    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff2", ".db", ".user", ".swp"];

    public static Sources Project { get; } = Read();

    public static Sources Of(params (string Path, string Text)[] files) => new([.. files.Select(f => new SourceFile(f.Path, f.Text))]);

    public IEnumerable<SourceFile> With(params string[] extensions) => Files.Where(f => extensions.Contains(f.Extension));

    public IEnumerable<SourceFile> Under(params string[] folders) => Files.Where(f => f.IsUnder(folders));

    public string Text(string path) => Files.SingleOrDefault(f => f.Path == path)?.Text ?? "";

    /// <summary>Names of files and folders at the root, left-behind ones excepted.</summary>
    public static IEnumerable<string> RootNames() =>
        Directory.EnumerateFileSystemEntries(Repository.Root).Select(entry => Path.GetFileName(entry)).Except(Left);

    private static Sources Read() => new([.. Walk(Repository.Root)
        .Where(path => !Binary.Contains(Path.GetExtension(path)))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))]);

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetFileName(file) != ".git")
        .Concat(Directory.EnumerateDirectories(folder).Where(d => !Left.Contains(Path.GetFileName(d))).SelectMany(Walk));
}
