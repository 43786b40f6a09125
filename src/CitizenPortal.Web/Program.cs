using CitizenPortal.Web.Commands;
using CitizenPortal.Web.Startup;

var builder = WebApplication.CreateBuilder(PortalHosting.ConfigurationArguments(args));
builder.AddPortal(Operator.IsCommand(args));

var app = builder.Build();
if (Operator.IsCommand(args))
{
    return await Operator.RunAsync(app.Services, args);
}

await PortalStart.PrepareAsync(app.Services, migrate: false);
app.UsePortal();
app.Run();
return 0;

public partial class Program;
