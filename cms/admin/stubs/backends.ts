/** Stands in for Decap's backends that the portal never uses; their code would only be weight. */
class NoBackend {}

export {
  NoBackend as AwsCognitoGitHubProxyBackend,
  NoBackend as AzureBackend,
  NoBackend as BitbucketBackend,
  NoBackend as ForgejoBackend,
  NoBackend as GiteaBackend,
  NoBackend as GitGatewayBackend,
  NoBackend as GitHubBackend,
  NoBackend as GitLabBackend,
  NoBackend as TestBackend,
};
