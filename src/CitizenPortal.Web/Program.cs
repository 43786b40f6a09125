using CitizenPortal.Web.Startup;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddFace();

var app = builder.Build();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.Run();
