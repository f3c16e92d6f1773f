import type { Plugin } from 'vite';

const backends: Readonly<Record<string, string>> = {
  'decap-cms-backend-aws-cognito-github-proxy': 'AwsCognitoGitHubProxyBackend',
  'decap-cms-backend-azure': 'AzureBackend',
  'decap-cms-backend-bitbucket': 'BitbucketBackend',
  'decap-cms-backend-forgejo': 'ForgejoBackend',
  'decap-cms-backend-gitea': 'GiteaBackend',
  'decap-cms-backend-git-gateway': 'GitGatewayBackend',
  'decap-cms-backend-github': 'GitHubBackend',
  'decap-cms-backend-gitlab': 'GitLabBackend',
  'decap-cms-backend-test': 'TestBackend',
};

const widgets: Readonly<Record<string, string>> = {
  'decap-cms-widget-code': 'code',
  'decap-cms-widget-colorstring': 'color',
  'decap-cms-widget-map': 'map',
  'decap-cms-widget-relation': 'relation',
  'decap-cms-widget-richtext': 'richtext',
  'decap-cms-widget-uuid': 'uuid',
};

const prefix = '\0portal:unused:';

const widgetModule = (name: string): string => `
import { Component } from 'react';
class Unused extends Component {
  isValid = () => true;
  render() { return 'Bagian ini tidak dapat diubah di sini.'; }
}
export default { Widget: () => ({ name: '${name}', controlComponent: Unused, previewComponent: () => null }) };
`;

/** Leaves out what Decap brings and the portal never uses: backends of other services, and widgets that no field has. */
export const withoutUnused = (): Plugin => ({
  name: 'portal:without-unused',
  enforce: 'pre',
  resolveId: (id) => (id in backends || id in widgets ? prefix + id : undefined),
  load(id) {
    if (!id.startsWith(prefix)) return undefined;
    const name = id.slice(prefix.length);
    const backend = backends[name];
    return backend === undefined ? widgetModule(widgets[name] ?? '') : `export class ${backend} {}`;
  },
});
