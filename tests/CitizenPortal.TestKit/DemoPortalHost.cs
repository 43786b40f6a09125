namespace CitizenPortal.TestKit;

/// <summary>A portal with the demonstration in it: the sample questions in all states, and staff whose password is <see cref="Features.Seed.DemoStaff.Password"/>.</summary>
public sealed class DemoPortalHost() : PortalHost(DefaultProvider, demo: true);
