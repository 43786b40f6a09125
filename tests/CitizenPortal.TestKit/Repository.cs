namespace CitizenPortal.TestKit;

public static class Repository
{
    /// <summary>The folder that holds the solution, found by climbing from where the tests run.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string? folder)
    {
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder, "CitizenPortal.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException("CitizenPortal.sln stands in no folder above the tests.");
    }
}
