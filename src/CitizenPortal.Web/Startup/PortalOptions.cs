namespace CitizenPortal.Web.Startup;

/// <summary>`Portal:*`: where the portal keeps its files and under which address residents know it.</summary>
public sealed class PortalOptions
{
    public string DataDirectory { get; set; } = "App_Data";
    public string PublicBaseUrl { get; set; } = "http://localhost:5080";
}

/// <summary>`Database:*`: which engine; the connection string is `ConnectionStrings:Portal`.</summary>
public sealed class DatabaseOptions
{
    public string Provider { get; set; } = "Sqlite";
}

/// <summary>`Demo:*`: sample data and the day (local date) on which a demonstration starts.</summary>
public sealed class DemoOptions
{
    public bool Seed { get; set; }
    public string Day { get; set; } = "2020-06-01";
}
