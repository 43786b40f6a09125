SELECT [s].[Id], [s].[AppliedAt], [s].[Document], [s].[EnteredAt], [s].[EnteredBy], [s].[Kind], [s].[Lines], [s].[On], [s].[Reason], [s].[Staff]
FROM [Successions] AS [s]
WHERE [s].[On] <= @today AND [s].[AppliedAt] IS NULL
ORDER BY [s].[On], [s].[Id]
GO

SELECT [a].[Id], [a].[AccessFailedCount], [a].[Agency], [a].[ConcurrencyStamp], [a].[Email], [a].[EmailConfirmed], [a].[FullName], [a].[InvitedUntil], [a].[IsDemo], [a].[IsDisabled], [a].[LockoutEnabled], [a].[LockoutEnd], [a].[NormalizedEmail], [a].[NormalizedUserName], [a].[PasswordHash], [a].[PhoneNumber], [a].[PhoneNumberConfirmed], [a].[SecurityStamp], [a].[TwoFactorEnabled], [a].[UsedCode], [a].[UserName]
FROM [AspNetUsers] AS [a]
WHERE [a].[Agency] IS NOT NULL
